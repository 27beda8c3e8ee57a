package org.atende.desk.customers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.atende.identity.Agent;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.company.Companies;
import org.atende.identity.company.Company;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignInLinks;
import org.atende.identity.customer.SupportPins;
import org.atende.mail.address.DeskSite;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a customer area that a company has already does in the name of the customers who are signed in there. Whoever holds
 * its token can be any customer, so it has a group of its own and opens nothing else.
 */
@RestController
@Validated
@RequestMapping("/api/v1/customer-area/{email}")
@Tag(name = "Customer area", description = "For an account of the group customerArea")
@ApiResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
@ApiResponse(responseCode = "403", description = "Not an account of the group customerArea")
class CustomerAreaApi {

    private final Customers customers;
    private final CustomerTickets own;
    private final Companies companies;
    private final Tickets tickets;
    private final SupportPins pins;
    private final SignInLinks links;
    private final DeskSite site;

    CustomerAreaApi(
            Customers customers,
            CustomerTickets own,
            Companies companies,
            Tickets tickets,
            SupportPins pins,
            SignInLinks links,
            DeskSite site) {
        this.customers = customers;
        this.own = own;
        this.companies = companies;
        this.tickets = tickets;
        this.pins = pins;
        this.links = links;
        this.site = site;
    }

    @GetMapping("/tickets")
    @Operation(summary = "The customer's tickets, newest first, a hundred at most")
    List<Shown> list(@PathVariable @Email String email) {
        return customers.find(email).map(own::of).orElse(List.of()).stream()
                .map(this::shown)
                .toList();
    }

    @PostMapping("/tickets")
    @Operation(summary = "Opens a ticket in the customer's name", description = "The rules decide what is not chosen.")
    @ApiResponse(responseCode = "201", description = "Opened; Location is its page")
    ResponseEntity<Shown> open(@PathVariable @Email String email, @Valid @RequestBody Wish wish) {
        Customer customer = customers.known(email, wish.name(), wish.language());
        NewTicket request = new NewTicket(
                wish.subject(),
                NewMessage.of(wish.text()),
                customer,
                wish.department(),
                wish.priority(),
                Channel.PORTAL,
                null,
                true);
        Shown opened = shown(tickets.open(request, Actor.of(customer)).ticket());
        return ResponseEntity.created(URI.create(opened.page())).body(opened);
    }

    @GetMapping("/company")
    @Operation(summary = "The customer's company, and what colleagues show them, newest first, a hundred at most")
    @ApiResponse(responseCode = "404", description = "The desk knows no company with this address")
    Shared company(@PathVariable @Email String email) {
        Company company = companies
                .of(email)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The desk knows no company with this address."));
        List<Shown> shared = customers.find(email).map(own::shared).orElse(List.of()).stream()
                .map(this::shown)
                .toList();
        return new Shared(company.name(), company.domains(), shared);
    }

    @PutMapping("/tickets/{number}/shares")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Who of the company sees a ticket of the customer's",
            description = "Takes the place of what was said before; nobody is the default.")
    @ApiResponse(responseCode = "403", description = "Another customer's ticket")
    @ApiResponse(responseCode = "409", description = "The desk knows no company with this address")
    void share(
            @PathVariable @Email String email, @PathVariable TicketNumber number, @Valid @RequestBody Shares wanted) {
        Customer customer = customers.known(email, null, null);
        own.share(number, wanted.company(), wanted.colleagues() == null ? List.of() : wanted.colleagues(), customer);
    }

    @PostMapping("/pin")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a Support PIN, to be shown to the customer and kept nowhere")
    @ApiResponse(responseCode = "409", description = "The customer has made too many in the last hour")
    Pin pin(@PathVariable @Email String email, Agent by) {
        SupportPins.MadePin made = pins.make(customers.known(email, null, null), by.id())
                .orElseThrow(() -> new NotAllowed("This customer has made too many PINs in the last hour."));
        return new Pin(made.digits(), made.expiresAt());
    }

    @PostMapping("/sign-in")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Single sign-on: a link that signs the customer in",
            description = "For one use, within a minute: send the customer's browser there at once.")
    HandOver signIn(@PathVariable @Email String email, @RequestParam(required = false) String to) {
        Customer customer = customers.known(email, null, null);
        SignInLink link = links.handOver(customer.email(), customer.language(), to);
        return new HandOver(site.address("/sign-in/" + links.text(link)), link.expiresAt());
    }

    private Shown shown(Ticket ticket) {
        return new Shown(
                ticket.number().value(),
                ticket.subject(),
                ticket.status(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.reopenUntil(),
                site.address("/my/tickets/" + ticket.number()));
    }

    /**
     * @param department null leaves it to the routing rules
     * @param priority null leaves it to the routing rules
     * @param language of a customer who is new to the desk; Portuguese if null
     */
    record Wish(
            @NotBlank @Size(max = 500) String subject,
            @NotBlank @Size(max = 1_000_000) String text,
            Department department,
            Priority priority,
            @Size(max = 200) String name,
            Language language) {}

    /** @param page where the customer sees it */
    record Shown(
            String number,
            String subject,
            Status status,
            Instant createdAt,
            Instant updatedAt,
            Instant reopenUntil,
            String page) {}

    /** @param domains of the company: whoever has an address there is a colleague */
    record Shared(String name, List<String> domains, List<Shown> tickets) {}

    /**
     * @param company whether everybody there sees it
     * @param colleagues addresses at the company's domains; null is none
     */
    record Shares(boolean company, @Size(max = 50) List<@NotBlank @Email @Size(max = 320) String> colleagues) {}

    record Pin(String pin, Instant expiresAt) {}

    record HandOver(String url, Instant expiresAt) {}
}
