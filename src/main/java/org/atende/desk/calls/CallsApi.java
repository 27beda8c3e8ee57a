package org.atende.desk.calls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.atende.identity.Caller;
import org.atende.identity.CallerProof;
import org.atende.identity.Callers;
import org.atende.ticket.Actor;
import org.atende.ticket.NotYours;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNotFound;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the telephone: who is calling, and what they say. */
@RestController
@RequestMapping({"/api/v1", "/camunda/desk/v1"})
@Tag(name = "Calls")
class CallsApi {

    private static final int SHOWN = 10;

    private final Callers callers;
    private final KnownCallers known;
    private final CallerProof proof;
    private final Calls calls;
    private final Tickets tickets;

    CallsApi(Callers callers, KnownCallers known, CallerProof proof, Calls calls, Tickets tickets) {
        this.callers = callers;
        this.known = known;
        this.proof = proof;
        this.calls = calls;
        this.tickets = tickets;
    }

    @GetMapping("/customers")
    @Operation(
            summary = "Finds customers",
            description =
                    "By the beginning of an address, of a telephone number or of a name, or by the number of a ticket of"
                            + " theirs; ten at most. Whoever may not read other departments' tickets finds by a beginning only"
                            + " customers of their own departments and those without tickets; by a whole address or number,"
                            + " which callers say themselves, anybody.")
    List<CallerView> find(@RequestParam String q, Actor by) {
        return TicketNumber.parse(q)
                .map(number -> whose(number, by).stream().toList())
                .orElseGet(() -> known.find(q, by, SHOWN))
                .stream()
                .map(caller -> CallerView.of(caller, proof.isVerified(caller.customer())))
                .toList();
    }

    private Optional<Caller> whose(TicketNumber number, Actor by) {
        try {
            return callers.find(tickets.read(number, by).requester());
        } catch (TicketNotFound | NotYours noneOfTheirs) {
            return Optional.empty();
        }
    }

    @PostMapping("/calls")
    @Operation(
            summary = "Writes down what a caller says, into a new ticket or into one of theirs",
            description =
                    "The words are the caller's; a remark says who wrote them down. The caller is told by mail if the desk"
                            + " has their address.")
    @ApiResponse(responseCode = "201", description = "Written down; Location is the ticket's address")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
    ResponseEntity<Taken> take(@Valid @RequestBody NewCall call, Actor by) {
        Ticket ticket = calls.take(call, by);
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + ticket.number()))
                .body(new Taken(ticket.number().value(), ticket.status()));
    }

    /** @param number the ticket that now holds the caller's words */
    record Taken(String number, Status status) {}
}
