package org.atende.desk.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.testing.As;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What an agent is told beside a ticket. */
abstract class BesideApiContract {

    @Autowired
    MockMvc web;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Actors actors;

    @Autowired
    Agents agents;

    private final String rita = UUID.randomUUID() + "@cliente.example";

    @Test
    void theCustomersCardNamesTheirOtherTicketsOpenOnesFirst() throws Exception {
        TicketNumber open = opened("Primeiro", Department.SUPPORT);
        TicketNumber closed = opened("Segundo", Department.SUPPORT);
        TicketNumber asked = opened("Terceiro", Department.SUPPORT);
        perform(closed, Step.resolve(null));

        read("ana", asked, "customer")
                .andExpect(jsonPath("$.email").value(rita))
                .andExpect(jsonPath("$.name").value("Rita"))
                .andExpect(jsonPath("$.language").value("PT"))
                .andExpect(jsonPath("$.tier").value("STANDARD"))
                .andExpect(jsonPath("$.since").isNotEmpty())
                .andExpect(jsonPath("$.open").value(1))
                .andExpect(jsonPath("$.closed").value(1))
                .andExpect(jsonPath("$.tickets[*].number", is(List.of(open.value(), closed.value()))));
    }

    @Test
    void anotherDepartmentsTicketsAreCountedAndNotShown() throws Exception {
        TicketNumber billed = opened("Recibo secreto", Department.BILLING);
        TicketNumber asked = opened("Uma avaria", Department.SUPPORT);

        read("ana", asked, "customer")
                .andExpect(jsonPath("$.elsewhere").value(1))
                .andExpect(jsonPath("$.tickets", is(empty())));
        read("marta", asked, "customer")
                .andExpect(jsonPath("$.elsewhere").value(0))
                .andExpect(jsonPath("$.tickets[*].number", hasItem(billed.value())));
        for (String part : List.of("customer", "similar", "path")) {
            read("bruno", asked, part).andExpect(status().isForbidden());
        }
    }

    @Test
    void theDeskWritesInTheLanguageThatAnAgentChooses() throws Exception {
        TicketNumber number = opened("A question", Department.SUPPORT);

        choose("ana", number, "EN")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.language").value("EN"));

        assertThat(customers.find(rita)).map(Customer::language).contains(Language.EN);
        choose("bruno", number, "PT")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("not your department")));
        choose("ana", number, "FR").andExpect(status().isBadRequest());
        assertThat(customers.find(rita)).map(Customer::language).contains(Language.EN);
    }

    @Test
    void similarTicketsAreClosedOnesThatShareTheRareWordsHoweverSpelt() throws Exception {
        String rare = "palavra" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        TicketNumber near = closed("O %s da caixa de correio".formatted(rare), Department.SUPPORT);
        TicketNumber far = closed("Outra caixa de correio", Department.SUPPORT);
        TicketNumber foreign = closed("Fatura do %s".formatted(rare), Department.BILLING);
        TicketNumber stillOpen = opened("Sobre o " + rare, Department.SUPPORT);
        TicketNumber asked =
                opened("RE: %s, caixa com érro".formatted(rare.toUpperCase(Locale.ROOT)), Department.SUPPORT);

        read("ana", asked, "similar")
                .andExpect(jsonPath("$[0].number").value(near.value()))
                .andExpect(jsonPath("$[*].number", not(hasItems(foreign.value()))))
                .andExpect(jsonPath("$[*].number", not(hasItems(stillOpen.value()))));
        read("ana", far, "similar").andExpect(jsonPath("$[*].number", hasItem(near.value())));
    }

    @Test
    void nothingIsSimilarToASubjectWithoutWords() throws Exception {
        read("ana", opened("?? de", Department.SUPPORT), "similar").andExpect(jsonPath("$", is(empty())));
    }

    @Test
    void thePathLeadsThroughTheStepsThatTheTicketTook() throws Exception {
        TicketNumber number = opened("Um problema", Department.SUPPORT);
        perform(number, Step.take());
        perform(number, Step.ask("Qual é o domínio?"));
        tickets.customerWrote(number, NewMessage.of("atende.example"), Actor.of(customer()), true);

        read("ana", number, "path")
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.diagram", containsString("userTask_resolveTicket")))
                .andExpect(jsonPath("$.current", hasItem("userTask_resolveTicket")))
                .andExpect(jsonPath(
                        "$.passed",
                        hasItems(
                                "start_ticketOpened",
                                "businessRuleTask_routeTicket",
                                "userTask_takeTicket",
                                "flow_toNextStep",
                                "gateway_whoseTurn",
                                "gateway_waitsFor",
                                "flow_customerActs",
                                "userTask_awaitCustomer",
                                "message_customerReplied",
                                "flow_replied")))
                .andExpect(jsonPath("$.passed", not(hasItem("flow_awaitEndedByAgent"))))
                .andExpect(jsonPath("$.passed", not(hasItem("flow_resolved"))))
                .andExpect(jsonPath("$.passed", not(hasItem("gateway_toClosed"))))
                .andExpect(jsonPath("$.passed", not(hasItem("userTask_reviewTicket"))));
    }

    @Test
    void theHistoryNamesTheRulesOfEachRouting() throws Exception {
        TicketNumber number = opened("Quanto custa?", Department.SUPPORT);
        perform(number, Step.transfer(Department.SALES, null));

        read("marta", number, "history")
                .andExpect(jsonPath("$[*].what", is(List.of("OPENED", "TRANSFER"))))
                .andExpect(jsonPath(
                        "$[1].rules[*].table", is(List.of("ticket-department", "ticket-priority", "ticket-routing"))))
                .andExpect(jsonPath("$[0].rules[2].row").value(1))
                .andExpect(jsonPath("$[0].rules[2].annotation").isNotEmpty())
                .andExpect(jsonPath("$[1].rules[2].row").value(not(1)))
                .andExpect(jsonPath("$[1].timer").isEmpty());
    }

    TicketNumber opened(String subject, Department department) {
        NewTicket request = new NewTicket(
                subject, NewMessage.of("Não funciona."), customer(), department, null, Channel.EMAIL, null, true);
        return tickets.open(request, Actor.of(request.requester())).ticket().number();
    }

    TicketNumber closed(String subject, Department department) {
        TicketNumber number = opened(subject, department);
        perform(number, Step.resolve(null));
        return number;
    }

    private Customer customer() {
        return customers.known(rita, "Rita", Language.PT);
    }

    void perform(TicketNumber number, Step step) {
        tickets.perform(number, step, actors.of(agents.find("marta").orElseThrow()));
    }

    ResultActions read(String agent, TicketNumber number, String part) throws Exception {
        return web.perform(get("/api/v1/tickets/{number}/{part}", number, part).with(As.agent(agent)));
    }

    private ResultActions choose(String agent, TicketNumber number, String language) throws Exception {
        return web.perform(post("/api/v1/tickets/{number}/customer/language", number)
                .with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"language\": \"%s\"}".formatted(language)));
    }
}
