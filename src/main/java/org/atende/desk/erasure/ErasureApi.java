package org.atende.desk.erasure;

import java.time.Instant;
import java.util.Map;
import org.atende.identity.Agent;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.erasure.Erasure;
import org.atende.identity.erasure.Erasures;
import org.atende.identity.erasure.NotDecidable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The task "Confirm erasure": what would be taken out, and the decision; for managers and administrators alone. */
@RestController
@RequestMapping("/camunda/desk/v1/erasures/{task}")
class ErasureApi {

    private final Erasures erasures;
    private final Customers customers;

    ErasureApi(Erasures erasures, Customers customers) {
        this.erasures = erasures;
        this.customers = customers;
    }

    @GetMapping
    Shown show(@PathVariable String task, Agent by) {
        Erasure erasure = asked(task, by);
        Customer customer = customers.find(erasure.customer()).orElseThrow();
        return new Shown(
                customer.email(), customer.name(), erasure.askedAt(), erasure.dueAt(), erasures.found(customer));
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String task, Agent by) {
        erasures.confirm(asked(task, by).id(), by);
    }

    @PostMapping("/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable String task, @RequestBody Refusal refusal, Agent by) {
        erasures.refuse(asked(task, by).id(), refusal.reason(), by);
    }

    private Erasure asked(String task, Agent by) {
        if (!by.managesAll()) {
            throw new AccessDeniedException("Only managers and administrators decide about erasures.");
        }
        return erasures.askedBy(task)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "This task asks about no erasure, or was done meanwhile."));
    }

    @ExceptionHandler
    ProblemDetail notDecidable(NotDecidable e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    /** @param found how much would be taken out, by what people call it */
    record Shown(String email, String name, Instant askedAt, Instant dueAt, Map<String, Long> found) {}

    /** @param reason for the customer */
    record Refusal(String reason) {}
}
