package org.atende.portal;

import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.attachment.Download;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.ticket.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a customer's conversations, always as downloads. */
@Controller
class MyFiles {

    private final Turns turns;
    private final Attachments attachments;

    MyFiles(Turns turns, Attachments attachments) {
        this.turns = turns;
        this.attachments = attachments;
    }

    @GetMapping("/my/files/{id}")
    ResponseEntity<byte[]> get(@PathVariable UUID id, SignedInCustomer customer) {
        Attachment file = turns.file(id, Actor.of(customer.customer())).orElseThrow(NotThere::new);
        return Download.of(file, attachments.content(file));
    }
}
