package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.atende.desk.search.Page;
import org.atende.desk.search.TicketFilter;
import org.atende.desk.search.TicketSearch;
import org.atende.identity.Agent;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.routing.Decision;
import org.atende.routing.Decisions;
import org.atende.routing.TodaysRules;
import org.atende.sla.LedgerLine;
import org.atende.sla.ServiceLevels;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets: opening, reading, listing, and what the desk knows of them. */
@RestController
@RequestMapping({"/api/v1/tickets", "/camunda/desk/v1/tickets"})
@Tag(name = "Tickets")
class TicketsApi {

    private final Tickets tickets;
    private final TicketSearch search;
    private final TicketViews views;
    private final MessageViews conversations;
    private final HistoryViews histories;
    private final ServiceLevels levels;
    private final Customers customers;
    private final Decisions decisions;
    private final TodaysRules today;

    TicketsApi(
            Tickets tickets,
            TicketSearch search,
            TicketViews views,
            MessageViews conversations,
            HistoryViews histories,
            ServiceLevels levels,
            Customers customers,
            Decisions decisions,
            TodaysRules today) {
        this.tickets = tickets;
        this.search = search;
        this.views = views;
        this.conversations = conversations;
        this.histories = histories;
        this.levels = levels;
        this.customers = customers;
        this.decisions = decisions;
        this.today = today;
    }

    @PostMapping
    @Operation(
            summary = "Opens a ticket for a customer",
            description = "The rules decide what is not chosen. The customer is mailed an acknowledgement.")
    @ApiResponse(responseCode = "201", description = "Opened; Location is its address")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
    ResponseEntity<TicketView> open(@Valid @RequestBody Requests.Open request, Actor by) {
        Customer requester =
                customers.known(request.requester().email(), request.requester().name(), null);
        NewTicket asked = new NewTicket(
                request.subject(),
                NewMessage.of(request.text()),
                requester,
                request.department(),
                request.priority(),
                request.channel() == null ? Channel.API : request.channel(),
                null,
                true);
        Ticket opened = tickets.open(asked, by).ticket();
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + opened.number()))
                .body(views.of(opened, by));
    }

    @GetMapping
    @Operation(
            summary = "Lists and searches tickets, newest first",
            description = "An agent sees the tickets of their departments and those assigned to them.")
    Page<TicketView> list(@Valid TicketFilter filter, Actor by) {
        return search.find(filter, by).shown(found -> views.of(found, by));
    }

    @GetMapping("/counts")
    @Operation(
            summary = "How many tickets stand in each status",
            description =
                    "Narrowed like the list, whatever statuses are asked for. Counts end at 1000, which means so many or more.")
    Map<Status, Integer> counts(@Valid TicketFilter filter, Actor by) {
        return search.counts(filter, by);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One ticket")
    TicketView get(@PathVariable TicketNumber number, Actor by) {
        return views.of(tickets.read(number, by), by);
    }

    @GetMapping("/{number}/messages")
    @Operation(summary = "The conversation, oldest first")
    List<MessageView> messages(@PathVariable TicketNumber number, Actor by) {
        Ticket ticket = tickets.read(number, by);
        return conversations.of(ticket, tickets.conversation(ticket));
    }

    @GetMapping("/{number}/history")
    @Operation(summary = "Who did what, when, by which rules or timer, oldest first")
    List<HistoryView> history(@PathVariable TicketNumber number, Actor by) {
        return histories.of(tickets.read(number, by));
    }

    @GetMapping("/{number}/sla")
    @Operation(
            summary = "How the clocks of what was promised came to stand as they do, line by line",
            description = "Each line counts until the promise's next one. The sums are in the ticket's field sla.")
    List<LedgerLine> sla(@PathVariable TicketNumber number, Actor by) {
        return levels.ledger(tickets.read(number, by));
    }

    @GetMapping("/{number}/routing")
    @Operation(summary = "Why the ticket is where it is: the decisions taken, with the rows that matched")
    List<Decision> routing(@PathVariable TicketNumber number, Actor by, Agent agent) {
        return readable(decisions.of(tickets.read(number, by).number().value()), agent);
    }

    @GetMapping("/{number}/routing/today")
    @Operation(summary = "What the rules in force would decide if the ticket came in now")
    List<Decision> routingToday(@PathVariable TicketNumber number, Actor by, Agent agent) {
        return readable(today.of(tickets.read(number, by).number().value()), agent);
    }

    /** Only managers and analysts open the tables themselves. */
    private static List<Decision> readable(List<Decision> decisions, Agent agent) {
        return agent.readsAll()
                ? decisions
                : decisions.stream().map(Decision::withoutLinks).toList();
    }
}
