package org.atende.mail.suppression;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.atende.identity.Agent;
import org.atende.mail.raw.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows who gets no more mail, and lets an agent change that. */
@RestController
@RequestMapping({"/api/v1/mail/suppressions", "/camunda/desk/v1/mail/suppressions"})
@Tag(name = "Suppressions", description = "Addresses that get no more mail from the desk")
class SuppressionController {

    private static final Logger LOG = LoggerFactory.getLogger(SuppressionController.class);

    private final Suppressions suppressions;

    SuppressionController(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @GetMapping
    @Operation(summary = "Lists suppressed addresses in alphabetical order")
    SuppressionPage list(
            @RequestParam(required = false) @Parameter(description = "next of the page before") String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return SuppressionPage.of(suppressions.after(cursor, limit + 1), limit);
    }

    @GetMapping("/{address}")
    @Operation(summary = "Why an address gets no mail")
    @ApiResponse(responseCode = "404", description = "The address is not suppressed")
    Suppression get(@PathVariable String address) {
        return suppressions.find(address).orElseThrow(() -> notSuppressed(address));
    }

    @DeleteMapping("/{address}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets an address get mail again; what was not sent meanwhile can be resent")
    @ApiResponse(responseCode = "204", description = "Lifted")
    @ApiResponse(responseCode = "404", description = "The address is not suppressed")
    void lift(@PathVariable String address, @Parameter(hidden = true) Agent by) {
        if (!suppressions.lift(address)) {
            throw notSuppressed(address);
        }
        LOG.info("{} lets {} get mail again", by.id(), Text.line(address, 320));
    }

    private static ErrorResponseException notSuppressed(String address) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "%s is not suppressed.".formatted(address));
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
