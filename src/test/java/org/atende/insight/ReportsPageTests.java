package org.atende.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atende.testing.As;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnH2
class ReportsPageTests {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"marta", "andre", "admin"})
    void showsTheFiguresInPortugueseFirst(String who) throws Exception {
        web.perform(get("/reports").with(signedIn(who)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "<html lang=\"pt\"",
                                "Pedidos por estado e departamento",
                                "Aguarda resposta do cliente",
                                "Os últimos sete dias",
                                "Os pedidos abertos mais antigos")))
                .andExpect(content().string(not(containsString("<script"))));
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        web.perform(get("/reports").with(signedIn("andre")).header("Accept-Language", "en"))
                .andExpect(content().string(stringContainsInOrder("Awaiting customer", "Opened", "Closed")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void areNotForEveryAgent() throws Exception {
        web.perform(get("/reports").with(signedIn("ana"))).andExpect(status().isForbidden());
        web.perform(get("/reports")).andExpect(header().string("Location", endsWith("/login")));
    }

    private RequestPostProcessor signedIn(String who) throws Exception {
        return As.signedIn(web, who);
    }
}
