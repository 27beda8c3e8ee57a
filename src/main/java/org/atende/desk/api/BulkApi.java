package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atende.ticket.Actor;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.NotYours;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNotFound;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One action on many tickets: each in a transaction of its own, so that one refusal stops no other. */
@RestController
@RequestMapping({"/api/v1/tickets/bulk", "/camunda/desk/v1/tickets/bulk"})
@Tag(name = "Actions")
class BulkApi {

    private final Tickets tickets;

    BulkApi(Tickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping
    @Operation(summary = "Does one action to up to 200 tickets, and says to which it was done")
    @ApiResponse(responseCode = "200", description = "What was done and what was refused, in the order asked for")
    @ApiResponse(responseCode = "400", description = "A field that the action needs is missing or wrong")
    Summary act(@Valid @RequestBody BulkRequest request, Actor by) {
        requireFields(request);
        List<String> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (String number : request.numbers().stream().distinct().toList()) {
            refusal(number, request, by)
                    .ifPresentOrElse(reason -> refused.add(new Refused(number, reason)), () -> done.add(number));
        }
        return new Summary(done, refused);
    }

    private static void requireFields(BulkRequest request) {
        switch (request.action()) {
            case TRANSFER -> require("department", request.department());
            case PRIORITY -> require("priority", request.priority());
            case TAG, UNTAG -> require("tags", request.tags().isEmpty() ? null : request.tags());
            default -> {}
        }
    }

    private static void require(String field, Object value) {
        if (value == null) {
            throw new InvalidRequest(field, "must not be empty");
        }
    }

    private Optional<String> refusal(String typed, BulkRequest request, Actor by) {
        try {
            TicketNumber number = TicketNumber.parse(typed).orElseThrow(() -> new TicketNotFound(typed));
            act(number, request, by);
            return Optional.empty();
        } catch (NotAllowed | NotYours | TicketNotFound e) {
            return Optional.of(e.getMessage());
        } catch (InvalidRequest e) {
            return Optional.of("%s %s.".formatted(e.field(), e.getMessage()));
        } catch (ConcurrencyFailureException e) {
            return Optional.of("Somebody changed the ticket at the same moment. Try again.");
        }
    }

    private void act(TicketNumber number, BulkRequest request, Actor by) {
        switch (request.action()) {
            case ASSIGN -> tickets.assign(number, request.agent(), by);
            case TRANSFER -> tickets.perform(number, Step.transfer(request.department(), request.note()), by);
            case PRIORITY -> tickets.changePriority(number, request.priority(), request.reason(), by);
            case RESOLVE -> tickets.perform(number, Step.resolve(request.text()), by);
            case TAG -> tickets.tag(number, before -> with(before, request.tags()), by);
            case UNTAG -> tickets.tag(number, before -> without(before, request.tags()), by);
            case TAKE -> tickets.perform(number, Step.take(), by);
            case RELEASE -> tickets.perform(number, Step.release(), by);
        }
    }

    private static List<String> with(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    private static List<String> without(List<String> before, List<String> less) {
        return before.stream()
                .filter(tag -> less.stream().noneMatch(tag::equalsIgnoreCase))
                .toList();
    }

    record Summary(List<String> done, List<Refused> refused) {}

    /** @param reason a sentence for people */
    record Refused(String number, String reason) {}
}
