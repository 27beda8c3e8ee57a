package org.atende.routing.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.atende.testing.As;
import org.atende.testing.OnH2;
import org.atende.testing.SignInForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnH2
class RosterPageTests {

    private static final String CARLA =
            """
            {"given": true, "skills": ["Domínios"], "languages": ["PT", "EN"], "days": ["MONDAY", "FRIDAY"],
             "begins": "09:00", "ends": "13:00", "mostOpen": 4, "version": %d}""";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reset() {
        jdbc.sql("delete from roster_absence").update();
        jdbc.sql("delete from roster").update();
    }

    private static MockHttpServletRequestBuilder save(String agent, int version) {
        return put("/api/v1/roster/" + agent)
                .contentType(MediaType.APPLICATION_JSON)
                .content(CARLA.formatted(version));
    }

    @Test
    void theApiTellsEveryAgentAndTakesChangesOfManagersOnly() throws Exception {
        web.perform(save("carla", 0).with(As.agent("ana")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", is("Only managers change the roster. Ask one of them.")));
        web.perform(save("carla", 0).with(As.agent("andre"))).andExpect(status().isForbidden());
        web.perform(save("carla", 0).with(As.agent("marta")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version", is(1)))
                .andExpect(jsonPath("$.skills", hasItem("domínios")));
        web.perform(save("carla", 0).with(As.agent("marta"))).andExpect(status().isConflict());
        web.perform(save("joao", 0).with(As.agent("marta"))).andExpect(status().isNotFound());
        web.perform(save("carla", 1)
                        .content(CARLA.formatted(1).replace("13:00", "09:00"))
                        .with(As.agent("marta")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.kind", is("HOURS")));

        web.perform(get("/api/v1/roster").with(As.agent("ana")))
                .andExpect(jsonPath("$[?(@.agent == 'carla')].begins", hasItem(containsString("09:00"))))
                .andExpect(jsonPath("$[?(@.agent == 'ana')].given", hasItem(false)));
    }

    @Test
    void absencesAreNotedAndTakenAway() throws Exception {
        MockHttpServletRequestBuilder away = post("/api/v1/roster/carla/absences")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"from\": \"2030-08-01\", \"until\": \"2030-08-15\", \"note\": \"Férias\"}");
        String noted = web.perform(away.with(As.agent("marta")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        web.perform(get("/roster").with(As.signedIn(web, "ana")))
                .andExpect(content().string(containsString("01/08/2030 – 15/08/2030")));

        String address = "/api/v1/roster/carla/absences/" + JsonPath.read(noted, "$.id");
        web.perform(delete(address).with(As.agent("ana"))).andExpect(status().isForbidden());
        web.perform(delete(address).with(As.agent("marta"))).andExpect(status().isNoContent());
        web.perform(delete(address).with(As.agent("marta"))).andExpect(status().isNotFound());
    }

    @Test
    void thePageIsReadByAgentsAndWrittenByManagers() throws Exception {
        web.perform(get("/roster").with(As.signedIn(web, "ana")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Escala")))
                .andExpect(content().string(not(containsString("roster-form"))))
                .andExpect(content().string(not(containsString("??"))));
        SignInForm ana = new SignInForm(web);
        ana.send("ana", "ana");
        web.perform(post("/roster/ana")
                        .with(ana)
                        .param("_csrf", ana.token("/roster"))
                        .param("version", "0"))
                .andExpect(status().isForbidden());
        SignInForm marta = new SignInForm(web);
        marta.send("marta", "marta");
        web.perform(post("/roster/ana")
                        .with(marta)
                        .param("_csrf", marta.token("/roster"))
                        .param("given", "true")
                        .param("days", "MONDAY")
                        .param("begins", "09:00")
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("wrong", containsString("duas horas")));
        web.perform(get("/roster").with(As.signedIn(web, "marta")))
                .andExpect(content().string(containsString("roster-form")))
                .andExpect(content().string(not(containsString("??"))));
    }
}
