package org.atende.desk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files of the conversations, to take away or to look at: nothing that a customer sent runs in an agent's browser. */
@RestController
@RequestMapping({"/api/v1/attachments", "/camunda/desk/v1/attachments"})
@Tag(name = "Attachments")
class AttachmentsApi {

    private final Attachments attachments;
    private final Tickets tickets;

    AttachmentsApi(Attachments attachments, Tickets tickets) {
        this.attachments = attachments;
        this.tickets = tickets;
    }

    @GetMapping("/{id}")
    @Operation(summary = "The bytes of a file")
    ResponseEntity<byte[]> get(@PathVariable UUID id, Actor by) {
        Attachment attachment = readable(id, by);
        ContentDisposition download = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(attachments.content(attachment));
    }

    @GetMapping("/{id}/preview")
    @Operation(
            summary = "A file to look at in a browser",
            description = "Pictures (PNG, JPEG, GIF, WebP), PDF, and text as UTF-8, by what the bytes are, whatever the"
                    + " file is called. 404 for everything else.")
    ResponseEntity<byte[]> preview(@PathVariable UUID id, Actor by) {
        Preview preview = Preview.of(attachments.content(readable(id, by)))
                .orElseThrow(() -> new NotFound("This file can only be downloaded."));
        return ResponseEntity.ok()
                .contentType(preview.type())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", preview.policy())
                .body(preview.content());
    }

    private Attachment readable(UUID id, Actor by) {
        Attachment attachment = attachments.find(id).orElseThrow(() -> new NotFound("There is no such file."));
        Ticket ticket = tickets.holding(attachment.owner()).orElseThrow();
        tickets.read(ticket.number(), by);
        return attachment;
    }
}
