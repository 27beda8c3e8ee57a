package org.atende.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.attachment.Download;
import org.atende.identity.Language;
import org.atende.identity.customer.SignedInCustomer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a customer's browser asks for in a chat. Whose chat it is the header {@code Chat-Key} says, which no other site's form
 * can send: no address leads to a chat, and no cookie. Events of the stream: {@code line}, each with its place as its id, and
 * {@code chat}, how it stands.
 */
@RestController
@RequestMapping("/chat/api")
class ChatApi {

    private static final String KEY = "Chat-Key";

    private final Beginning beginning;
    private final CustomerChats chats;
    private final ChatStreams streams;
    private final ChatFiles files;
    private final Attachments attachments;

    ChatApi(Beginning beginning, CustomerChats chats, ChatStreams streams, ChatFiles files, Attachments attachments) {
        this.beginning = beginning;
        this.chats = chats;
        this.streams = streams;
        this.files = files;
        this.attachments = attachments;
    }

    @PostMapping("/chats")
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(
            @RequestBody NewChat asked,
            Optional<SignedInCustomer> customer,
            HttpServletRequest request,
            Locale locale) {
        Chat chat = beginning.begin(
                asked, customer.orElse(null), Language.of(locale.getLanguage()), request.getRemoteAddr());
        return new Begun(chat.number().value());
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = KEY, required = false) String key,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") int seq) {
        Chat chat = chats.find(key);
        ChatStream stream = new ChatStream(chat.ticket(), Math.max(0, Math.min(seq, chat.lastSeq())));
        return streams.add(stream)
                ? ResponseEntity.ok()
                        .header("X-Accel-Buffering", "no")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(stream.emitter)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    @PostMapping(path = "/lines", consumes = MediaType.APPLICATION_JSON_VALUE)
    Place say(@RequestHeader(name = KEY, required = false) String key, @RequestBody Said said) {
        return new Place(chats.say(key, said.id(), said.text(), List.of()));
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Place send(
            @RequestHeader(name = KEY, required = false) String key,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam MultipartFile file) {
        chats.find(key);
        return new Place(chats.say(key, id, text, List.of(files.read(file))));
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@RequestHeader(name = KEY, required = false) String key, @PathVariable UUID id) {
        Attachment file = chats.file(key, id);
        return Download.of(file, attachments.content(file));
    }

    /** The customer is writing at this moment, and for some seconds from now on. */
    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void types(@RequestHeader(name = KEY, required = false) String key) {
        chats.types(key);
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestHeader(name = KEY, required = false) String key) {
        chats.end(key);
    }

    /** @param number the ticket's */
    record Begun(String number) {}

    /** @param id what the browser calls the line: sent again, it is the same line */
    record Said(String id, String text) {}

    record Place(int seq) {}
}
