package org.atende.mail.content.classify;

import java.util.List;

/** What one kind of sign says about a mail, before the rest is filled in. */
record Verdict(MailKind kind, String reason, List<String> recipients, String diagnostic) {

    static Verdict of(MailKind kind, String reason) {
        return new Verdict(kind, reason, List.of(), "");
    }
}
