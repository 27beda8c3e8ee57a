package org.atende.mail.imap;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atende.testing.As;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OnH2
class AccountsApiTests {

    @Autowired
    private MockMvc web;

    @Test
    void onlyAdministratorsSeeHowTheDeskIsConnected() throws Exception {
        web.perform(get("/api/v1/mail/accounts").with(As.agent("admin")))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
        web.perform(get("/api/v1/mail/accounts").with(As.agent("marta"))).andExpect(status().isForbidden());
        web.perform(get("/api/v1/mail/accounts")).andExpect(status().isUnauthorized());
    }

    @Test
    void healthTellsAdministratorsOfTheMailboxesAndOthersNothing() throws Exception {
        web.perform(get("/actuator/health/mailAccounts").with(As.agent("admin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
        web.perform(get("/actuator/health/mailAccounts")).andExpect(status().isNotFound());
    }
}
