package org.atende.mail.devmailbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caught mails for programs. */
@DemoOnly
@RestController
@RequestMapping("/dev/mailbox/messages")
class DevMailboxApi {

    private final CaughtMails mails;

    DevMailboxApi(CaughtMails mails) {
        this.mails = mails;
    }

    @GetMapping
    List<CaughtMail> newestFirst(@RequestParam(defaultValue = "1000") @Min(1) @Max(10_000) int limit) {
        return mails.newest(limit);
    }

    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable UUID id) {
        mails.find(id).orElseThrow(() -> noSuchMail(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header("X-Content-Type-Options", "nosniff")
                .body(mails.raw(id));
    }

    private static ErrorResponseException noSuchMail(UUID id) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no mail " + id + ".");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
