package org.atende.mail.content.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.MachinePart;

/** Delivery status notifications (RFC 3464), group by group of what became of each recipient. */
final class DeliveryReport {

    private DeliveryReport() {}

    static Optional<Verdict> in(IncomingMail mail) {
        List<ReportFields> groups = mail.machineParts().stream()
                .filter(part -> part.type().endsWith("delivery-status"))
                .map(MachinePart::text)
                .flatMap(text -> ReportFields.groups(text).stream())
                .filter(DeliveryReport::isAboutRecipient)
                .toList();
        return groups.isEmpty() ? PlainBounce.inReportWithoutStatus(mail) : Optional.of(verdict(groups));
    }

    private static Verdict verdict(List<ReportFields> groups) {
        MailKind kind = Stream.of(MailKind.BOUNCE, MailKind.DELAYED)
                .filter(wanted -> groups.stream().anyMatch(group -> kind(group) == wanted))
                .findFirst()
                .orElse(MailKind.RECEIPT);
        List<ReportFields> concerned =
                groups.stream().filter(group -> kind(group) == kind).toList();
        return new Verdict(
                kind,
                "A mail server reports the delivery as " + word(kind) + ".",
                concerned.stream().flatMap(group -> recipient(group).stream()).toList(),
                concerned.stream()
                        .map(DeliveryReport::diagnostic)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }

    private static boolean isAboutRecipient(ReportFields group) {
        return Stream.of("final-recipient", "original-recipient", "action", "status")
                .anyMatch(name -> group.get(name).isPresent());
    }

    private static MailKind kind(ReportFields group) {
        String action = group.get("action").orElse("").toLowerCase(Locale.ROOT).replaceAll("\\W.*", "");
        String status = group.get("status").orElse("");
        return switch (action) {
            case "failed" -> MailKind.BOUNCE;
            case "delayed" -> MailKind.DELAYED;
            case "delivered", "relayed", "expanded" -> MailKind.RECEIPT;
            default ->
                status.startsWith("4") ? MailKind.DELAYED : status.startsWith("2") ? MailKind.RECEIPT : MailKind.BOUNCE;
        };
    }

    private static List<String> recipient(ReportFields group) {
        List<String> asWritten = group.addresses("original-recipient");
        return asWritten.isEmpty() ? group.addresses("final-recipient", "x-actual-recipient") : asWritten;
    }

    private static String diagnostic(ReportFields group) {
        return group.get("diagnostic-code")
                .map(code -> code.replaceFirst("(?i)^(smtp|x-\\S+)\\s*;\\s*", ""))
                .or(() -> group.get("status"))
                .orElse("");
    }

    private static String word(MailKind kind) {
        return switch (kind) {
            case BOUNCE -> "failed";
            case DELAYED -> "delayed";
            default -> "done";
        };
    }
}
