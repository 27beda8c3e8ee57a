package org.atende.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.atende.testing.EngineClock;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OnH2
class HomePageTests {

    @Autowired
    MockMvc web;

    @Test
    void tellsACustomerWhereToWriteAndWhatTheRulesAre() throws Exception {
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"pt\"")))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Suporte", "mailto:support@atende.localhost",
                                "Faturação", "mailto:billing@atende.localhost",
                                "Comercial", "mailto:sales@atende.localhost")))
                .andExpect(content().string(containsString("09:00-19:00")))
                .andExpect(content().string(containsString("Aguarda resposta do cliente")))
                .andExpect(content().string(containsString("Um serviço está em baixo")))
                .andExpect(content().string(containsString("Durante 6 meses")));
    }

    @AfterEach
    void backToNow() {
        EngineClock.reset();
    }

    @Test
    void tellsWhetherSomebodyAnswersTheTelephoneAndWhenNext() throws Exception {
        EngineClock.moveTo(Instant.parse("2026-11-28T18:30:00Z"));
        web.perform(get("/"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Aberto agora, até às 19:00.",
                                "Segunda-feira a sexta-feira",
                                "09:00-19:00",
                                "Sábado e domingo",
                                "10:00-19:00",
                                "Europe/Lisbon")));

        EngineClock.moveTo(Instant.parse("2026-11-28T19:00:00Z"));
        web.perform(get("/").header("Accept-Language", "en"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Closed now. Opens tomorrow at 10:00.", "Monday to Friday", "Saturday and Sunday")));

        EngineClock.moveTo(Instant.parse("2026-11-30T22:00:00Z"));
        web.perform(get("/").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Opens on Wednesday, 02/12, at 09:00.")));
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        web.perform(get("/").header("Accept-Language", "en-GB,en;q=0.9"))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("Awaiting your answer")))
                .andExpect(content().string(containsString("For 6 months")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void showsANewcomerTheSignInsAndTheMailbox() throws Exception {
        web.perform(get("/").header("Accept-Language", "en"))
                .andExpect(content().string(stringContainsInOrder("ana", "bruno", "carla", "marta", "andre", "admin")))
                .andExpect(content().string(containsString("href=\"/dev/mailbox\"")));
    }

    @Test
    void showsAgentsTheirWayIn() throws Exception {
        for (String place : new String[] {"/camunda/app/tasklist/", "/camunda/app/cockpit/", "/rules", "/reports"}) {
            web.perform(get("/")).andExpect(content().string(containsString("href=\"" + place + "\"")));
        }
    }

    @Test
    void runsNoScript() throws Exception {
        web.perform(get("/"))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")));
    }
}
