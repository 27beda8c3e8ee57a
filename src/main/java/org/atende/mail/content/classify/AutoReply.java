package org.atende.mail.content.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atende.mail.content.IncomingMail;

/** Out-of-office notices and other answers that nobody wrote. */
final class AutoReply {

    private static final List<String> HEADERS = List.of(
            "x-autoreply",
            "x-auto-reply",
            "x-autorespond",
            "x-autoresponder",
            "x-autoreply-from",
            "x-autoreply-domain",
            "x-mail-autoreply",
            "x-mailautoreply",
            "x-vacation",
            "x-autoresponse",
            "x-amazon-auto-reply",
            "auto-reply",
            "x-autoanswer");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu)^(?:\\[[^\\]]{0,40}\\]\\s*)?(?:(?:re|aw|sv|res|rv|odp)\\s*:\\s*)?(?:"
                    + "(?:automatic|automated|auto)[- ]?(?:reply|response|respond(?:er)?|answer)|out[- ]of[- ](?:the[- ])?office(?: auto-?reply| notification| message)?|ooo|oof|away from (?:my|the) (?:office|desk|mail)|on (?:vacation|holiday|leave)|vacation(?: reply| response| notice| message)?|absence notice"
                    + "|resposta autom[áa]tica|respuesta autom[áa]tica|auto-?resposta|autorrespuesta|mensagem autom[áa]tica|aviso de (?:férias|ausência)|(?:notifica[çc][ãa]o de |mensagem de |aviso de )?aus[êe]ncia(?: tempor[áa]ria| do escrit[óo]rio)?|fora d[oe] escrit[óo]rio|ausente(?: do escrit[óo]rio)?|de férias|estou (?:de férias|ausente)"
                    + "|fuera de (?:la )?oficina|ausencia|de vacaciones|r[ée]ponse automatique|absen(?:ce|t)(?: du bureau)?|message d.absence|je suis absent\\w*|en cong[ée]s?"
                    + "|automatische (?:antwort|r[üu]ckmeldung)|autom\\. antwort|abwesenheit(?:s(?:notiz|nachricht|meldung|assistent|mitteilung|agent))?|nicht im (?:b[üu]ro|haus)|außer haus|urlaub"
                    + "|risposta automatica|fuori (?:sede|ufficio)|assenza|assente|in ferie|automatisch(?:e)? (?:antwoord|beantwoord\\w*)|afwezig(?:heid\\w*)?|niet aanwezig|autosvar|automatis[kt]{1,2}t? svar|fr[åa]nvaro(?:meddelande)?|frav[æa]r|ikke til ?stede|ikke p[åa] kontoret|semester"
                    + "|automaattinen (?:vastaus|poissaoloviesti)|poissa(?: toimistosta)?|odpowied[źz] automatyczna|automatyczna odpowied[źz]|autoodpowied[źz]|poza biurem|nieobecno[śs][ćc]|автоответ(?:чик)?|автоматический ответ|автоматична відповідь|вне офиса"
                    + "|automatick[áa] odpov[ěe][ďd]|automatikus v[áa]lasz|r[ăa]spuns automat|otomatik (?:yan[ıi]t|cevap)|αυτόματη απάντηση|自动(?:回复|答复)|自動(?:回覆|回信|応答|返信)|자동 ?(?:회신|응답)|رد تلقائي|תשובה אוטומטית|מענה אוטומטי"
                    + ")(?:\\s*$|\\s*[:\\uFF1A(\\[|!.,;-]|\\s*[–—]|\\s+(?:re|from|de|até|until|till|bis|du|vom|von|to|para|até|du|hasta|al|wg)\\b).*");
    private static final Pattern BODY = Pattern.compile(
            "(?isu).{0,400}(?:out of (?:the )?office|on (?:vacation|annual leave|holiday|maternity leave|parental leave)|away from (?:my|the) (?:office|desk)|limited access to (?:my )?e-?mail|this is an auto(?:matic|mated)?[- ]?(?:reply|response|message)"
                    + "|estou (?:ausente|de férias|fora do escrit)|encontro-me (?:ausente|de férias|fora)|est(?:a|á) é uma (?:mensagem|resposta) automática|mensagem automática|fuera de la oficina|de vacaciones|absente? du bureau|en congés?|nicht im (?:büro|haus)|abwesend|im urlaub|fuori ufficio|in ferie|op vakantie|afwezig|på semester|poza biurem).*");

    private AutoReply() {}

    static Optional<Verdict> in(IncomingMail mail, String sender) {
        return sign(mail, sender).map(reason -> Verdict.of(MailKind.AUTO_REPLY, reason));
    }

    static boolean hasSubject(String subject) {
        return SUBJECT.matcher(subject).matches();
    }

    /** The writer's wish not to be answered, which does not make the mail itself automatic. */
    static boolean suppressesAnswers(IncomingMail mail) {
        return mail.headers("x-auto-response-suppress").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches(".*\\b(?:all|oof|autoreply)\\b.*"));
    }

    private static Optional<String> sign(IncomingMail mail, String sender) {
        Optional<String> keyword = AutoSubmitted.keyword(mail);
        if (keyword.filter(word -> word.startsWith("auto-replied")).isPresent()) {
            return Optional.of("Its Auto-Submitted header says auto-replied.");
        }
        if (hasSubject(mail.subject())) {
            return Optional.of("Its subject is that of an automatic reply.");
        }
        return header(mail).or(() -> awayNotice(mail, sender, keyword));
    }

    private static Optional<String> header(IncomingMail mail) {
        boolean precedence = mail.headers("precedence").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("auto[-_]?reply.*"));
        return precedence
                ? Optional.of("Its Precedence header says auto_reply.")
                : HEADERS.stream()
                        .filter(name -> mail.header(name)
                                .filter(value -> !value.matches("(?i)(?:no|none|false|0)?"))
                                .isPresent())
                        .findFirst()
                        .map(name -> "It has the header " + name + ".");
    }

    /** Programs that leave out the proper header, but not the null sender or another sign of a machine. */
    private static Optional<String> awayNotice(IncomingMail mail, String sender, Optional<String> keyword) {
        boolean machine =
                Envelope.isNull(sender) || keyword.isPresent() || isLowPrecedence(mail) || suppressesAnswers(mail);
        boolean answers = !mail.inReplyTo().isEmpty()
                || mail.subject().toLowerCase(Locale.ROOT).matches("(?:re|aw|auto)\\s*:.*");
        if (machine && BODY.matcher(mail.text()).matches()) {
            return Optional.of("A machine sent it, and its text is an out-of-office notice.");
        }
        return answers && (Envelope.isNull(sender) || keyword.isPresent())
                ? Optional.of("A machine sent it in answer to a mail.")
                : Optional.empty();
    }

    private static boolean isLowPrecedence(IncomingMail mail) {
        return mail.headers("precedence").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("bulk|junk"));
    }
}
