package org.atende.mail.devmailbox;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The caught mails for people. */
@DemoOnly
@Controller
@RequestMapping("/dev/mailbox")
class DevMailboxPages {

    private static final int SHOWN = 200;

    /** Nothing in a mail runs or is fetched; its links open beside the mailbox. */
    private static final String HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final CaughtMails mails;

    DevMailboxPages(CaughtMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mails.newest(SHOWN));
        model.addAttribute("zone", ZoneId.systemDefault());
        return "mailbox/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("mail", found(id));
        model.addAttribute("shown", ShownMail.of(mails.raw(id)));
        model.addAttribute("zone", ZoneId.systemDefault());
        return "mailbox/mail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable UUID id) {
        found(id);
        String html = ShownMail.of(mails.raw(id)).html();
        if (html == null) {
            throw notFound();
        }
        String linksApart = html.replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", HARMLESS)
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("X-Content-Type-Options", "nosniff")
                .body(linksApart.getBytes(StandardCharsets.UTF_8));
    }

    private CaughtMail found(UUID id) {
        return mails.find(id).orElseThrow(DevMailboxPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
