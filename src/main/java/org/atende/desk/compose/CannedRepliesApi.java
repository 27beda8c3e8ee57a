package org.atende.desk.compose;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.mail.content.HtmlText;
import org.atende.portal.HelpLinks;
import org.atende.ticket.Actor;
import org.atende.ticket.Department;
import org.atende.ticket.NotYours;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ready-made answers: agents read them, managers write them. */
@RestController
@RequestMapping({"/api/v1", "/camunda/desk/v1"})
@Tag(name = "Canned replies", description = "Answers that are written once and given often")
class CannedRepliesApi {

    private final CannedReplies replies;
    private final Tickets tickets;
    private final Customers customers;
    private final HelpLinks help;

    CannedRepliesApi(CannedReplies replies, Tickets tickets, Customers customers, HelpLinks help) {
        this.replies = replies;
        this.tickets = tickets;
        this.customers = customers;
        this.help = help;
    }

    @GetMapping("/canned-replies")
    @Operation(summary = "All canned replies, by title", description = "Places such as {customer.name} are not filled.")
    List<CannedReply> all() {
        return replies.all();
    }

    @GetMapping("/tickets/{number}/canned-replies")
    @Operation(
            summary = "The canned replies for a ticket's department, with their places filled",
            description =
                    "Those in its customer's language come first, and {article:...} is a link to that help page in"
                            + " their language. A place without a value stays, and is named.")
    List<Filled> filled(@PathVariable TicketNumber number, Actor by) {
        Ticket ticket = tickets.read(number, by);
        Customer customer = customers.find(ticket.requester()).orElseThrow();
        Map<String, String> values = values(ticket, customer, by);
        Map<String, HelpLinks.Link> articles = help.in(customer.language());
        return replies.all().stream()
                .filter(reply -> reply.department() == null || reply.department() == ticket.department())
                .sorted(Comparator.comparing(reply -> reply.language() != customer.language()))
                .map(reply -> filled(reply, values, articles))
                .toList();
    }

    private static Map<String, String> values(Ticket ticket, Customer customer, Actor by) {
        Map<String, String> values = new HashMap<>();
        values.put("customer.name", customer.name());
        values.put("customer.email", customer.email());
        values.put("ticket.number", ticket.number().value());
        values.put("ticket.subject", ticket.subject());
        values.put("agent.name", by.name());
        values.put("agent.email", by.email());
        return values;
    }

    private static Filled filled(CannedReply reply, Map<String, String> values, Map<String, HelpLinks.Link> articles) {
        Placeholders.Filled filled = Placeholders.fill(reply.html(), values, articles);
        String text = HtmlText.of(filled.html());
        return new Filled(reply.id(), reply.title(), reply.language(), filled.html(), text, filled.unknown());
    }

    @PostMapping("/canned-replies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a new one; for managers")
    @ApiResponse(responseCode = "201", description = "Written")
    @ApiResponse(responseCode = "400", description = "Something is missing, or a place has a name that nobody knows")
    @ApiResponse(responseCode = "403", description = "Not a manager")
    CannedReply create(@Valid @RequestBody NewReply reply, @Parameter(hidden = true) Agent by) {
        requireManager(by);
        return replies.create(reply.with(null), by.id());
    }

    @PutMapping("/canned-replies/{id}")
    @Operation(summary = "Changes one; for managers")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "403", description = "Not a manager")
    @ApiResponse(responseCode = "404", description = "There is none")
    ResponseEntity<CannedReply> change(
            @PathVariable UUID id, @Valid @RequestBody NewReply reply, @Parameter(hidden = true) Agent by) {
        requireManager(by);
        return replies.change(reply.with(id), by.id())
                ? ResponseEntity.of(replies.find(id))
                : ResponseEntity.notFound().build();
    }

    @DeleteMapping("/canned-replies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes one; for managers")
    @ApiResponse(responseCode = "204", description = "There is none now")
    @ApiResponse(responseCode = "403", description = "Not a manager")
    void delete(@PathVariable UUID id, @Parameter(hidden = true) Agent by) {
        requireManager(by);
        replies.delete(id);
    }

    private static void requireManager(Agent by) {
        if (!by.managesAll()) {
            throw new NotYours("Only managers write canned replies.");
        }
    }

    /** @param department null for all */
    record NewReply(
            @NotBlank @Size(max = 200) String title,
            Department department,
            @NotNull Language language,
            @NotBlank @Size(max = 100_000) String html) {

        CannedReply with(UUID id) {
            return new CannedReply(id, title, department, language, html);
        }
    }

    /**
     * A reply as it would be given on a ticket.
     *
     * @param unknown the names of the places that have no value there
     */
    record Filled(UUID id, String title, Language language, String html, String text, List<String> unknown) {}
}
