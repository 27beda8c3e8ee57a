package org.atende.desk.compose;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.atende.ticket.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way into a message. */
@RestController
@RequestMapping({"/api/v1/uploads", "/camunda/desk/v1/uploads"})
@Tag(name = "Uploads", description = "Files, before they belong to a message")
class UploadsApi {

    private final AgentUploads uploads;

    UploadsApi(AgentUploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Brings a file, to be named by its id among a message's attachments",
            description = "It is its agent's alone, and is gone after some days if no message took it.")
    @ApiResponse(responseCode = "201", description = "Kept")
    @ApiResponse(responseCode = "413", description = "Too large; the problem says what is possible")
    Upload bring(@RequestParam MultipartFile file, Actor by) throws IOException {
        String name = file.getOriginalFilename();
        return uploads.take(by.id(), name == null ? "" : name, file.getBytes());
    }

    @GetMapping("/{id}")
    @Operation(summary = "The bytes of a file of one's own, as long as it is not sent")
    ResponseEntity<byte[]> get(@PathVariable UUID id, Actor by) {
        return uploads.find(id, by.id())
                .map(upload -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(upload.type()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, download(upload))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(uploads.content(id)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String download(Upload upload) {
        return ContentDisposition.attachment()
                .filename(upload.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a file away again")
    void delete(@PathVariable UUID id, Actor by) {
        uploads.delete(id, by.id());
    }
}
