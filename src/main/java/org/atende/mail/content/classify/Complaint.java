package org.atende.mail.content.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.MachinePart;

/** Abuse reports (RFC 5965), with which mail services pass on that a recipient pressed "spam". */
final class Complaint {

    private Complaint() {}

    static Optional<Verdict> in(IncomingMail mail) {
        return mail.machineParts().stream()
                .filter(part -> part.type().equals("message/feedback-report"))
                .findFirst()
                .map(part -> verdict(ReportFields.first(part.text()), mail));
    }

    private static Verdict verdict(ReportFields fields, IncomingMail mail) {
        String type = fields.get("feedback-type").orElse("abuse").toLowerCase(Locale.ROOT);
        if (type.equals("auth-failure") || type.equals("not-spam")) {
            return Verdict.of(
                    MailKind.RECEIPT, "It is a feedback report of the type " + type + ", which complains of nothing.");
        }
        List<String> recipients = fields.addresses("original-rcpt-to", "removal-recipient");
        return new Verdict(
                MailKind.COMPLAINT,
                "It is a feedback report of the type " + type + ".",
                recipients.isEmpty() ? recipientsOfOriginal(mail) : recipients,
                fields.get("user-agent").orElse(""));
    }

    private static List<String> recipientsOfOriginal(IncomingMail mail) {
        return mail.machineParts().stream()
                .filter(OriginalMail::isOriginal)
                .map(MachinePart::text)
                .flatMap(text -> ReportFields.first(text).addresses("to").stream())
                .toList();
    }
}
