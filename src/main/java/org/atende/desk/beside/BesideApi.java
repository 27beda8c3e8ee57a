package org.atende.desk.beside;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketPaths;
import org.atende.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands beside a ticket; each part is asked for when somebody opens it. */
@RestController
@RequestMapping({"/api/v1/tickets/{number}", "/camunda/desk/v1/tickets/{number}"})
@Tag(name = "Tickets")
@ApiResponse(responseCode = "200", description = "Found")
@ApiResponse(responseCode = "403", description = "Another department's ticket")
@ApiResponse(responseCode = "404", description = "No such ticket")
class BesideApi {

    private static final int MOST_SIMILAR = 5;

    private final Tickets tickets;
    private final CustomerCards cards;
    private final Customers customers;
    private final SimilarTickets similar;
    private final TicketPaths paths;

    BesideApi(Tickets tickets, CustomerCards cards, Customers customers, SimilarTickets similar, TicketPaths paths) {
        this.tickets = tickets;
        this.cards = cards;
        this.customers = customers;
        this.similar = similar;
        this.paths = paths;
    }

    @GetMapping("/customer")
    @Operation(
            summary = "The ticket's customer and their other tickets",
            description =
                    "Of the customer's hundred newest tickets: those that you may read, open ones first, ten at most;"
                            + " the others are counted.")
    CustomerCard customer(@PathVariable TicketNumber number, Actor by) {
        return cards.of(tickets.read(number, by), by);
    }

    @PostMapping("/customer/language")
    @Operation(summary = "Chooses the language in which the desk writes to the customer")
    CustomerCard language(@PathVariable TicketNumber number, @Valid @RequestBody Speaks request, Actor by) {
        Ticket ticket = tickets.get(number);
        tickets.requireWork(ticket, by);
        customers.prefers(ticket.requester(), request.language());
        return cards.of(ticket, by);
    }

    @GetMapping("/similar")
    @Operation(summary = "Closed tickets that resemble this one, the nearest first, five at most")
    List<OtherTicket> similar(@PathVariable TicketNumber number, Actor by) {
        return similar.to(tickets.read(number, by), by, MOST_SIMILAR).stream()
                .map(OtherTicket::of)
                .toList();
    }

    @GetMapping("/path")
    @Operation(
            summary = "Where the ticket stands in its process, and where it has been",
            description = "The diagram as BPMN 2.0 XML, in the version by which this ticket goes.")
    TicketPaths.Path path(@PathVariable TicketNumber number, Actor by) {
        return paths.of(tickets.read(number, by)).orElseThrow(BesideApi::forgotten);
    }

    private static ErrorResponseException forgotten() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "The ticket ended long ago; its way through the process is no longer kept.");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }

    record Speaks(@NotNull Language language) {}
}
