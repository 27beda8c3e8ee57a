package org.atende.routing.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atende.testing.As;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnH2
class RulesPageTests {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"marta", "andre", "admin"})
    void showsEachTableWithThoseThatItBuildsOnBeforeIt(String who) throws Exception {
        web.perform(get("/rules").with(signedIn(who)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder("Ticket department", "Ticket priority", "Ticket routing")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void offersTheEditorToManagersOnly() throws Exception {
        web.perform(get("/rules").with(signedIn("marta")))
                .andExpect(content().string(containsString("/rules/ticket-priority/edit")));
        web.perform(get("/rules").with(signedIn("andre"))).andExpect(content().string(not(containsString("/edit"))));
        web.perform(get("/rules/ticket-priority/edit").with(signedIn("marta"))).andExpect(status().isOk());
        web.perform(get("/rules/ticket-priority/edit").with(signedIn("andre"))).andExpect(status().isForbidden());
        web.perform(get("/rules/ticket-priority/edit").with(signedIn("ana"))).andExpect(status().isForbidden());
    }

    @Test
    void marksTheRowThatIsAskedFor() throws Exception {
        web.perform(get("/rules/ticket-department?version=1&row=rule_taxOffice").with(signedIn("andre")))
                .andExpect(content().string(stringContainsInOrder("id=\"rule_taxOffice\"", "aria-current=\"true\"")));
    }

    @Test
    void showsColumnsRowsAndTheManagersWords() throws Exception {
        web.perform(get("/rules/ticket-department").with(signedIn("marta")).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("the first row that matches counts")))
                .andExpect(content().string(containsString("came with the product")))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Words in the subject",
                                "Sender&#39;s domain",
                                "&quot;at.gov.pt&quot;",
                                "&quot;BILLING&quot;",
                                "Mail from the tax authority is about invoices.")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void speaksPortugueseFirst() throws Exception {
        web.perform(get("/rules/ticket-department").with(signedIn("andre")))
                .andExpect(
                        content().string(stringContainsInOrder("<html lang=\"pt\"", "Regras", "Porquê", "qualquer")));
    }

    @Test
    void givesTheFileAwayAsItWasDeployed() throws Exception {
        web.perform(get("/rules/ticket-priority.dmn").with(signedIn("andre")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_XML))
                .andExpect(header().string("Content-Disposition", containsString("ticket-routing.dmn")))
                .andExpect(content().bytes(Files.readAllBytes(Path.of("processes/ticket-routing.dmn"))));
        web.perform(get("/rules/nowhere.dmn").with(signedIn("andre"))).andExpect(status().isNotFound());
    }

    @Test
    void refusesAnAgentOnAPageOfItsOwn() throws Exception {
        RequestPostProcessor ana = signedIn("ana");

        web.perform(get("/rules").with(ana)).andExpect(status().isForbidden());
        web.perform(get("/rules/ticket-routing.dmn").with(ana)).andExpect(status().isForbidden());
        web.perform(get("/error")
                        .with(ana)
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403))
                .andExpect(content().string(containsString("A sua conta não tem acesso a esta página.")));
    }

    @Test
    void sendsTheAnonymousToTheSignInForm() throws Exception {
        web.perform(get("/rules")).andExpect(header().string("Location", endsWith("/login")));
    }

    private RequestPostProcessor signedIn(String who) throws Exception {
        return As.signedIn(web, who);
    }
}
