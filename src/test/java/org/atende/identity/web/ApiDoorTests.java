package org.atende.identity.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atende.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DoorTest
class ApiDoorTests {

    @Autowired
    MockMvc web;

    @Test
    void tellsTheAnonymousInASentenceToSignIn() throws Exception {
        web.perform(get("/api/v1/probe"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("Sign in first")));
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        web.perform(get("/api/v1/probe").with(As.agent("forgetful", "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void refusesSomeoneWhoIsNotThere() throws Exception {
        web.perform(get("/api/v1/probe").with(As.agent("nobody"))).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "bruno", "marta", "admin"})
    void letsAgentsManagersAndAdministratorsReadAndChange(String who) throws Exception {
        web.perform(get("/api/v1/probe").with(As.agent(who)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agent").value(who))
                .andExpect(cookie().doesNotExist("JSESSIONID"));
        web.perform(post("/api/v1/probe").with(As.agent(who))).andExpect(status().isOk());
    }

    @Test
    void letsAnalystsReadButNotChange() throws Exception {
        web.perform(get("/api/v1/probe").with(As.agent("andre"))).andExpect(status().isOk());
        web.perform(post("/api/v1/probe").with(As.agent("andre")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("Your account may not do this."));
    }

    @Test
    void showsItsDescriptionToEverybody() throws Exception {
        web.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/tokens'].get.parameters").doesNotExist());
    }
}
