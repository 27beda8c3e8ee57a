package org.atende.mail.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.mail.Delivery;
import org.atende.ticket.Actors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mails that told somebody of a message. */
@RestController
@RequestMapping({"/api/v1/mail/summaries", "/camunda/desk/v1/mail/summaries"})
@Tag(name = "Summaries", description = "The mails by which the desk tells of updates")
class SummaryController {

    private final Resending resending;
    private final Actors actors;

    SummaryController(Resending resending, Actors actors) {
        this.resending = resending;
        this.actors = actors;
    }

    @PostMapping("/{id}/resend")
    @Operation(
            summary = "Sends a mail once more, as a mail of its own",
            description = "Its id stands in the deliveries of the ticket's messages. Limits do not hold it back.")
    @ApiResponse(responseCode = "200", description = "The new delivery, queued")
    @ApiResponse(responseCode = "403", description = "The ticket is another department's")
    @ApiResponse(responseCode = "404", description = "There is no such mail")
    @ApiResponse(responseCode = "409", description = "It is still queued, or its recipient gets no mail")
    Delivery resend(@PathVariable UUID id, @Parameter(hidden = true) Agent by) {
        return resending.again(id, actors.of(by)).orElseThrow(() -> noSuchMail(id));
    }

    private static ErrorResponseException noSuchMail(UUID id) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no mail %s.".formatted(id));
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
