package org.atende.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.testing.As;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.SentLinks;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@Import(SentLinks.class)
abstract class RatingContract {

    private static final Pattern LINK = Pattern.compile("/rate/[A-Z0-9-]+/[\\w-]+");

    @Autowired
    MockMvc web;

    @Autowired
    SentLinks links;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    private Customer rita;
    private TicketNumber number;
    private CustomerBrowser browser;

    @BeforeEach
    void aResolvedTicket() {
        browser = new CustomerBrowser(web, links);
        rita = customers.known(UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
        NewTicket asked = new NewTicket(
                "A loja não abre", NewMessage.of("x"), rita, Department.SUPPORT, null, Channel.PORTAL, null, true);
        number = tickets.open(asked, Actor.of(rita)).ticket().number();
        Actor ana = new Actor(Actor.Role.AGENT, "ana", "Ana", null, Set.of(Department.SUPPORT), Actor.Reach.OWN);
        tickets.perform(number, Step.resolve("Está resolvido."), ana);
    }

    private String link() throws Exception {
        Matcher found = LINK.matcher(links.newest(rita.email()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void oneClickInTheMailAndOneOnThePageAnswer() throws Exception {
        String link = link();
        browser.open(link + "?answer=GOOD").andExpect(content().string(containsString("Ficou satisfeito")));

        browser.send(link, "answer", "GOOD", "comment", "Rápidos e simpáticos.")
                .andExpect(redirectedUrl("/rate/thanks"));

        browser.open("/rate/thanks").andExpect(content().string(containsString("Obrigado")));
        web.perform(get("/api/v1/tickets/" + number).with(As.agent("ana")))
                .andExpect(jsonPath("$.rating.answer").value("GOOD"))
                .andExpect(jsonPath("$.rating.comment").value("Rápidos e simpáticos."));
        web.perform(get("/reports").with(As.signedIn(web, "andre")))
                .andExpect(content().string(containsString("% satisfeitos")));
    }

    @Test
    void aScannerThatOpensEveryLinkSaysNothing() throws Exception {
        browser.open(link() + "?answer=GOOD").andExpect(status().isOk());
        browser.open(link() + "?answer=BAD").andExpect(status().isOk());

        web.perform(get("/api/v1/tickets/" + number).with(As.agent("ana")))
                .andExpect(jsonPath("$.rating").isEmpty());
    }

    @Test
    void whoHasNoCodeSaysNothing() throws Exception {
        for (String code : new String[] {"x", link().replaceAll(".$", "_").replaceAll(".*/", "")}) {
            browser.open("/rate/" + number + "/" + code + "x").andExpect(status().isNotFound());
            browser.send("/rate/" + number + "/" + code + "x", "answer", "BAD").andExpect(status().isNotFound());
        }
        web.perform(get("/api/v1/tickets/" + number).with(As.agent("ana")))
                .andExpect(jsonPath("$.rating").isEmpty());
    }

    @Test
    void theLastAnswerCountsAndAnOpenTicketHasNone() throws Exception {
        String link = link();
        browser.send(link, "answer", "GOOD");
        browser.send(link, "answer", "BAD", "comment", "Afinal voltou.");
        web.perform(get("/api/v1/tickets/" + number).with(As.agent("ana")))
                .andExpect(jsonPath("$.rating.answer").value("BAD"));

        tickets.customerWrote(number, NewMessage.of("Voltou a falhar."), Actor.of(rita), true);

        browser.send(link, "answer", "GOOD").andExpect(content().string(containsString("outra vez aberto")));
    }
}
