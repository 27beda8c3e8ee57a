package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.atende.testing.SignInForm;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The mailbox of record, as a manager sees it. */
@Import({Desk.class, Correspondent.class})
abstract class RecordPagesContract {

    private static final String SUPPORT = "support@atende.localhost";

    @Autowired
    Correspondent customer;

    @Autowired
    MockMvc web;

    private final String rita = Correspondent.newAddress();
    private final String id = "<" + UUID.randomUUID() + "@cliente.example>";
    private final String subject = "Assunto <b>" + UUID.randomUUID();

    private UUID intake;

    @BeforeEach
    void aSuspiciousMailCameIn() throws Exception {
        String raw = "Message-ID: %s\r\nX-Spam-Flag: YES\r\nFrom: <%s>\r\nSubject: %s\r\n\r\nOlá.\r\n"
                .formatted(id, rita, subject);
        customer.deliver(raw.getBytes(StandardCharsets.UTF_8), id, rita, SUPPORT);
        intake = customer.intake(id);
    }

    private SignInForm signedIn(String who) throws Exception {
        SignInForm form = new SignInForm(web);
        form.send(who, who);
        return form;
    }

    private ResultActions asked(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn(who)).header("Accept-Language", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "messageId"})
    void findsAMail(String field) throws Exception {
        String typed = field.equals("from") ? rita : id.replaceAll("[<>]", "");

        asked("marta", get("/mail").param(field, typed).param("outcome", "QUARANTINED"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/mail/" + intake),
                                containsString(subject.replace("<b>", "&lt;b&gt;")),
                                containsString("Quarantined"))));
        asked("marta", get("/mail").param(field, typed).param("outcome", "OPENED"))
                .andExpect(content().string(not(containsString("/mail/" + intake))));
    }

    @Test
    void countsWhatBecameOfTheMails() throws Exception {
        asked("admin", get("/mail"))
                .andExpect(content().string(containsString("/mail?outcome=QUARANTINED")))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'self'")));
    }

    @Test
    void showsWhyAMailWaitsAndHandsItOut() throws Exception {
        asked("marta", get("/mail/{id}", intake))
                .andExpect(content().string(allOf(containsString("takes it for spam"), containsString(rita))));
        asked("marta", get("/mail/{id}/raw", intake))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(content().string(containsString("X-Spam-Flag: YES")));
        asked("marta", get("/mail/{id}", UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void letsAQuarantinedMailPass() throws Exception {
        SignInForm marta = signedIn("marta");
        web.perform(post("/mail/{id}/retry", intake).with(marta).param("_csrf", marta.token("/mail/" + intake)))
                .andExpect(redirectedUrl("/mail/" + intake));

        TicketNumber opened = customer.handled(id);

        assertThat(opened).isNotNull();
        asked("marta", get("/mail/{id}", intake))
                .andExpect(content()
                        .string(allOf(
                                containsString(opened.value()),
                                containsString("Let pass by"),
                                containsString("<bdi>marta</bdi>"),
                                not(containsString("/retry")))));
    }

    @Test
    void itIsForManagersAndAdministrators() throws Exception {
        for (String who : new String[] {"ana", "andre"}) {
            asked(who, get("/mail")).andExpect(status().isForbidden());
            asked(who, get("/mail/{id}/raw", intake)).andExpect(status().isForbidden());
        }
        web.perform(get("/mail")).andExpect(status().isFound());
        asked("marta", post("/mail/{id}/retry", intake)).andExpect(status().isForbidden());
    }
}
