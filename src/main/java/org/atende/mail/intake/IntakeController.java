package org.atende.mail.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.identity.Agent;
import org.atende.mail.raw.RawMails;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails that came in and what became of them, for programs and for Tasklist. */
@RestController
@RequestMapping({"/api/v1/mail/intake", "/camunda/desk/v1/mail/intake"})
@Tag(name = "Mail intake", description = "Every mail that came in, and what became of it")
class IntakeController {

    private final IntakeQueries queries;
    private final Intake intake;
    private final RawMails raws;
    private final MailReaders readers;

    IntakeController(IntakeQueries queries, Intake intake, RawMails raws, MailReaders readers) {
        this.queries = queries;
        this.intake = intake;
        this.raws = raws;
        this.readers = readers;
    }

    @GetMapping
    @Operation(
            summary = "Lists mails, newest first",
            description = "Mails of tickets that the caller may not read are left out, so a page may be shorter.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "A parameter is not what it should be")
    IntakePage list(
            @RequestParam(required = false) @Parameter(description = "With or without its angle brackets")
                    String messageId,
            @RequestParam(required = false) @Parameter(description = "The sender's bare address") String from,
            @RequestParam(required = false) Outcome outcome,
            @RequestParam(required = false) @Parameter(description = "next of the page before") UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return readable(queries.page(new IntakeFilter(messageId, from, outcome), cursor, limit));
    }

    private IntakePage readable(IntakePage page) {
        Set<String> readable = readers.readable(page.items().stream()
                .map(IntakeEntry::ticket)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<IntakeEntry> shown = page.items().stream()
                .filter(mail -> mail.ticket() == null || readable.contains(mail.ticket()))
                .toList();
        return new IntakePage(shown, page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Everything known about one mail")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "There is no such mail")
    IntakeDetails details(@PathVariable UUID id) {
        IntakeDetails found = queries.find(id).orElseThrow(() -> noSuchMail(id));
        readers.requireRead(found.entry().ticket());
        return found;
    }

    @GetMapping("/{id}/raw")
    @Operation(summary = "The mail as it came, byte by byte")
    @ApiResponse(responseCode = "200", description = "message/rfc822, to be saved")
    @ApiResponse(responseCode = "404", description = "There is no such mail")
    ResponseEntity<byte[]> raw(@PathVariable UUID id) {
        details(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".eml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(raws.read(id));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Handles a quarantined mail again, now trusted by whoever asks for it")
    @ApiResponse(responseCode = "200", description = "It is RECEIVED again, and handled within seconds")
    @ApiResponse(responseCode = "404", description = "There is no such mail")
    @ApiResponse(responseCode = "409", description = "The mail is not quarantined")
    IntakeDetails retry(@PathVariable UUID id, @Parameter(hidden = true) Agent by) {
        Outcome outcome = details(id).entry().outcome();
        if (!intake.release(id, by.id())) {
            throw notQuarantined(outcome);
        }
        return details(id);
    }

    private static ErrorResponseException noSuchMail(UUID id) {
        return problem(HttpStatus.NOT_FOUND, "There is no mail " + id + ".");
    }

    private static ErrorResponseException notQuarantined(Outcome outcome) {
        return problem(
                HttpStatus.CONFLICT, "Only a quarantined mail can be handled again; this one is " + outcome + ".");
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
