package org.atende.sla.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atende.sla.calendar.CalendarRows;
import org.atende.testing.As;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnH2
class CalendarsApiTests {

    private static final String SUNDAYS_CLOSED =
            """
            {"basedOn": %d, "comment": "No Sundays", "calendar": {"zone": "Europe/Lisbon", "holidays": "pt/20",
             "week": {"MONDAY": "09:00-13:00, 14:00-19:00", "TUESDAY": "09:00-19:00"},
             "ownDays": [{"date": "2026-12-24", "yearly": true, "hours": "09:00-13:00", "reason": "Christmas Eve"}]}}""";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reset() {
        CalendarRows.reset(jdbc);
    }

    private ResultActions send(String path, String body, String who) throws Exception {
        return web.perform(post("/api/v1/calendars/" + path)
                .with(As.agent(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void whoeverIsAtTheDeskReads() throws Exception {
        for (String who : new String[] {"ana", "andre", "marta"}) {
            web.perform(get("/api/v1/calendars").with(As.agent(who)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[*].name", hasItem("office")));
        }
        web.perform(get("/api/v1/calendars/office/due?from=2026-03-28T18:30:00Z&working=PT4H")
                        .with(As.agent("ana")))
                .andExpect(content().string("\"2026-03-29T13:30:00+01:00\""));
        web.perform(get("/api/v1/opening-hours").with(As.agent("ana")))
                .andExpect(jsonPath("$.week[1].hours").value("10:00-19:00"))
                .andExpect(jsonPath("$.sentence", containsString("now")));
    }

    @Test
    void managersPublishAndNobodyElseDoes() throws Exception {
        send("office", SUNDAYS_CLOSED.formatted(1), "ana").andExpect(status().isForbidden());
        send("office/preview", SUNDAYS_CLOSED.formatted(1), "marta")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isArray());
        send("office", SUNDAYS_CLOSED.formatted(1), "marta")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.calendar.version").value(2))
                .andExpect(jsonPath("$.calendar.week.MONDAY").value("09:00-13:00, 14:00-19:00"))
                .andExpect(jsonPath("$.calendar.week.SUNDAY").value(""))
                .andExpect(jsonPath("$.calendar.ownDays[0].reason").value("Christmas Eve"))
                .andExpect(jsonPath("$.calendar.author").value("Marta"))
                .andExpect(jsonPath("$.moved").value(0));
        web.perform(get("/api/v1/calendars/office/versions").with(As.agent("andre")))
                .andExpect(jsonPath("$[0].comment").value("No Sundays"))
                .andExpect(jsonPath("$.length()").value(2));
    }

    @Test
    void saysWhyNot() throws Exception {
        send("office", SUNDAYS_CLOSED.formatted(7), "marta")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.kind").value("OVERTAKEN"));
        send("office", SUNDAYS_CLOSED.formatted(1).replace("19:00\"}", "19:00 to late\"}"), "marta")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail", containsString("are no hours")));
        send("office", "{}", "marta").andExpect(status().isUnprocessableEntity());
        web.perform(get("/api/v1/calendars/nobodys").with(As.agent("ana"))).andExpect(status().isNotFound());
        web.perform(get("/api/v1/calendars/office/due?from=2026-03-28T18:30:00Z&working=PT999999H")
                        .with(As.agent("ana")))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void thePagesAreReadByTheDeskAndChangedByManagers() throws Exception {
        var ana = As.signedIn(web, "ana");
        var marta = As.signedIn(web, "marta");

        web.perform(get("/calendars").with(ana).header("Accept-Language", "en"))
                .andExpect(content().string(stringContainsInOrder("always", "office")))
                .andExpect(content().string(not(containsString("/calendars/new"))))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/calendars/office?month=2026-12").with(ana).header("Accept-Language", "en"))
                .andExpect(content()
                        .string(stringContainsInOrder("<svg", "<title", "December 2026", "Christmas", "Came with")))
                .andExpect(content().string(not(containsString("/edit"))))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/calendars/office/edit").with(ana))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Só os gestores mudam calendários")));
        web.perform(get("/calendars/office/edit").with(marta))
                .andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("09:00-19:00", "Açores", "pt/11/LSB")))
                .andExpect(content().string(not(containsString("<script"))));
        web.perform(get("/calendars/nobodys").with(marta)).andExpect(status().isNotFound());
    }
}
