package org.atende.mail.content.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.atende.mail.content.IncomingMail;

/** Decides what a mail is, by the standards' signs first and by the looks of old programs' mails last. */
public final class MailClassifier {

    private static final List<BiFunction<IncomingMail, String, Optional<Verdict>>> SIGNS = List.of(
            (mail, sender) -> Complaint.in(mail),
            (mail, sender) -> DeliveryReport.in(mail),
            (mail, sender) -> ReadReceipt.in(mail),
            PlainBounce::in,
            AutoReply::in,
            Bulk::in);

    private MailClassifier() {}

    /**
     * Says what a mail is.
     *
     * @param envelopeFrom the envelope sender; empty or {@code <>} for the null sender, null where it is not known
     */
    public static Classification classify(IncomingMail mail, String envelopeFrom) {
        String sender = Envelope.sender(mail, envelopeFrom);
        Verdict verdict = SIGNS.stream()
                .map(sign -> sign.apply(mail, sender))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Verdict.of(MailKind.ORDINARY, "Nothing says that a machine wrote it."));
        boolean aboutOurs = Stream.of(MailKind.ORDINARY, MailKind.LIST).noneMatch(verdict.kind()::equals);
        return new Classification(
                verdict.kind(),
                verdict.reason(),
                verdict.recipients().stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                verdict.diagnostic(),
                aboutOurs ? OriginalMail.messageId(mail) : null,
                ForeignTicket.idIn(mail).orElse(null));
    }

    /**
     * Whether an automatic mail may go to the writer: never to machines, lists, refusing addresses or the null sender.
     *
     * @param envelopeFrom as for {@link #classify}
     */
    public static boolean mayBeAnswered(IncomingMail mail, String envelopeFrom) {
        return mail.from().isKnown()
                && !Envelope.isNull(Envelope.sender(mail, envelopeFrom))
                && classify(mail, envelopeFrom).kind() == MailKind.ORDINARY
                && !AutoReply.suppressesAnswers(mail)
                && !Envelope.refusesAnswers(mail, envelopeFrom);
    }
}
