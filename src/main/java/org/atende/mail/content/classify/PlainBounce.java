package org.atende.mail.content.classify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.mail.content.IncomingMail;

/** Bounces of servers that write for people only: qmail, Exim, old Sendmail, Exchange, Notes and the big services. */
final class PlainBounce {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)^(?:\\[.{0,40}\\]\\s*)?(?:undeliver(?:ed|able)|undelivery|delivery (?:status notification|failure|failed|report|notification|has failed)"
                    + "|mail (?:delivery (?:failed|failure|system|subsystem)|system error|could not be delivered|not delivered)|failure notice|failure delivery|returned mail"
                    + "|non[- ]?delivery|nondeliverable|message (?:undeliverable|not delivered|delivery|status|could not be)|failed mail|mail failure|e-?mail (?:error|delivery)"
                    + "|unable to deliver|warning: (?:could not send|message|e-?mail)|delayed mail|rejected(?: mail)?:|permanent (?:delivery )?failure|returned to sender|bounced"
                    + "|não (?:foi )?(?:entregue|entregável)|mensagem não entregue|falha (?:na|no|de) (?:entrega|envio)|notificação (?:de|do) (?:estado|status|falha)|entrega falhou|devolvid[oa]"
                    + "|no se pu(?:do|ede) entregar|mensaje no entregado|error de entrega|devolución"
                    + "|non remis|échec (?:de|de la) (?:remise|distribution)|non distribué|unzustellbar|zustellung|nicht zustellbar|fehlgeschlagen"
                    + "|mancato recapito|impossibile recapitare|non recapitabile|onbestelbaar|kan niet worden (?:bezorgd|afgeleverd)|niet bezorgd|olevererbart|ej levererat|niedostarcz|не доставлено|недоставлен).*");
    private static final Pattern PERMANENT = Pattern.compile(
            "(?is)(?:could(?: not|n.t) be delivered|can(?:not|.t) be delivered|wasn.t able to deliver|was not delivered|did not reach|has been rejected|delivery (?:has )?failed|unable to deliver"
                    + "|permanent(?:ly)? (?:fatal |delivery )?(?:error|failure|failed)|giving up|undeliverable|user unknown|unknown user|no such (?:user|recipient|mailbox)|address(?:es)? (?:rejected|failed|not found|had permanent)"
                    + "|mailbox (?:unavailable|not found|is full|full|disabled|does not exist)|does(?: not|n.t) exist|recipient (?:rejected|not found|unknown)|relay(?:ing)? (?:access )?denied|over quota|quota exceeded|wasn.t found|not listed"
                    + "|isn.t (?:a valid|found)|returned to (?:you|sender)|\\b55[0-9][ -]|\\b5\\.\\d\\.\\d{1,3}\\b|não (?:foi possível|pôde|pode) (?:entregar|ser entregue)|não foi entregue|não existe|konnte nicht zugestellt|n.a pas pu être|no se ha podido entregar|no pudo ser entregado|impossibile recapitare)");
    private static final Pattern TEMPORARY = Pattern.compile(
            "(?is)(?:will (?:be retried|keep trying|continue (?:to try|trying)|try again|retry)|(?:has been|is|was|been) delayed|delivery is delayed|delayed (?:mail|delivery)|not (?:yet )?been delivered(?: yet)?|still being (?:queued|retried|tried)"
                    + "|transient (?:non-fatal )?(?:error|failure)|temporarily (?:deferred|delayed)|not been able to deliver your message (?:yet|so far)|no action is required|(?:this|it) is a warning (?:message )?only|do not need to resend|adiada|atrasada|verzögert|retardé)");
    private static final Pattern STATUS =
            Pattern.compile("(?m)^.*(?:\\b[45][0-9]{2}[ -]|\\b[45]\\.\\d\\.\\d{1,3}\\b).*$");

    /** Servers say what they have to say in fewer characters than these. */
    private static final int WRITTEN = 8_000;

    private PlainBounce() {}

    static Optional<Verdict> in(IncomingMail mail, String sender) {
        boolean ofServer = Envelope.isNull(sender) || Envelope.isMachine(mail.from());
        boolean failed = mail.header("x-failed-recipients").isPresent();
        boolean named = SUBJECT.matcher(mail.subject()).matches();
        if (!failed && !(ofServer && (named || saysSo(mail)))) {
            return Optional.empty();
        }
        return Optional.of(verdict(mail));
    }

    /** A multipart/report whose status was lost or never written. */
    static Optional<Verdict> inReportWithoutStatus(IncomingMail mail) {
        String type = mail.header("content-type").orElse("").toLowerCase(java.util.Locale.ROOT);
        return type.startsWith("multipart/report") && type.contains("delivery-status")
                ? Optional.of(verdict(mail))
                : Optional.empty();
    }

    private static boolean saysSo(IncomingMail mail) {
        String text = written(mail);
        boolean answers = !mail.inReplyTo().isEmpty() && AutoReply.hasSubject(mail.subject());
        return !answers
                && !FailedRecipients.in(mail, text).isEmpty()
                && (PERMANENT.matcher(text).find() || TEMPORARY.matcher(text).find());
    }

    private static Verdict verdict(IncomingMail mail) {
        String text = written(mail);
        boolean late = TEMPORARY.matcher(mail.subject() + "\n" + text).find();
        List<String> recipients = FailedRecipients.in(mail, text);
        return new Verdict(
                late ? MailKind.DELAYED : MailKind.BOUNCE,
                late
                        ? "A mail server writes that it goes on trying."
                        : "A mail server writes that it could not deliver.",
                recipients,
                diagnostic(text, recipients));
    }

    /** What the server wrote itself, above the mail that it returns. */
    private static String written(IncomingMail mail) {
        String text = mail.text().substring(0, Math.min(mail.text().length(), WRITTEN));
        Matcher copy = FailedRecipients.COPY.matcher(text);
        return copy.find() ? text.substring(0, copy.start()) : text;
    }

    private static String diagnostic(String text, List<String> recipients) {
        Matcher status = STATUS.matcher(text);
        if (status.find()) {
            return status.group().strip();
        }
        return text.lines()
                .dropWhile(line -> recipients.stream().noneMatch(line::contains))
                .limit(3)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
