package org.atende.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atende.testing.As;
import org.atende.testing.OnH2;
import org.atende.testing.SignInForm;
import org.atende.ticket.Status;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@OnH2
@Import(Desk.class)
class ProcessesPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    Desk desk;

    @Test
    void showsWhereTicketsStandAndWhyAMoveCannotBe() throws Exception {
        desk.ticketIn(Status.SCHEDULED);

        web.perform(get("/processes").with(As.signedIn(web, "marta")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder("Versões do processo", "Versão 1", "a mais recente", "Agendado")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/processes?from=1&to=1")
                        .with(As.signedIn(web, "admin"))
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("These are one and the same version.")));
        web.perform(get("/processes?from=1&to=99").with(As.signedIn(web, "admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"alert\"")));
        SignInForm marta = new SignInForm(web);
        marta.send("marta", "marta");
        web.perform(post("/processes/move?from=1&to=1").with(marta).param("_csrf", marta.token("/processes")))
                .andExpect(redirectedUrl("/processes"))
                .andExpect(flash().attributeExists("wrong"));
    }

    @Test
    void isForManagersAndAdministratorsAlone() throws Exception {
        for (String who : new String[] {"ana", "andre"}) {
            SignInForm form = new SignInForm(web);
            form.send(who, who);
            web.perform(get("/processes").with(form)).andExpect(status().isForbidden());
            web.perform(post("/processes/move?from=1&to=1").with(form).param("_csrf", form.token("/login")))
                    .andExpect(status().isForbidden());
        }
    }
}
