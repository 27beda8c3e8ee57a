package org.atende.mail.content.reply;

import java.util.regex.Pattern;

/** Knows the lines that only part one thing from another. */
final class Separator {

    private static final String ORIGINAL_WORDS = String.join(
            "|",
            "(?:original|forwarded|reply) (?:message|e-?mail|appointment)",
            "mensagem (?:original|encaminhada|reencaminhada)",
            "mensaje (?:original|reenviado)",
            "message (?:d.origine|original|transf[ée]r[ée]|initial)",
            "(?:urspr[üu]e?ngliche|weitergeleitete|original) ?-?(?:nachricht|mail|e-mail)",
            "messaggio (?:originale|inoltrato)",
            "(?:oorspronkelijk|origineel|doorgestuurd) (?:bericht|mail)",
            "(?:ursprungligt|ursprungligt|vidarebefordrat) (?:meddelande|brev)",
            "(?:opprinnelig|oprindelig|videresendt) (?:melding|meddelelse|besked|e-post)",
            "(?:alkuperäinen|välitetty) viesti",
            "(?:wiadomość oryginalna|oryginalna wiadomość|wiadomość przekazana|treść przekazanej wiadomości)",
            "(?:původní|pôvodná|přeposlaná) (?:zpráva|správa)",
            "(?:исходное|пересылаемое|пересланное|оригинальное) (?:сообщение|письмо)",
            "(?:eredeti|továbbított) üzenet",
            "(?:orijinal|yönlendirilen) (?:mesaj|ileti)",
            "(?:原始邮件|原始郵件|转发邮件|轉寄郵件|元のメッセージ|원본 메시지|전달된 메시지)");
    private static final Pattern ORIGINAL = Pattern.compile(
            "^[\\s*_]*[-_=—–]{2,}[\\s*_]*(?:" + ORIGINAL_WORDS + ")[\\s*_:]*[-_=—–]{2,}[\\s*_]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORWARD = Pattern.compile(
            "^\\s*(?:begin forwarded message|início da mensagem (?:reencaminhada|encaminhada)|inicio del mensaje reenviado"
                    + "|début du message (?:transféré|réexpédié)|anfang der weitergeleiteten (?:nachricht|e-mail)"
                    + "|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev|videresendt (?:melding|besked)"
                    + "|välitetty viesti alkaa|początek przekazywanej wiadomości)\\s*:?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORDED =
            Pattern.compile("^\\s*[-_=—]{3,}\\s?[\\p{L}][\\p{L} .'-]{2,60}\\s?[-_=—]{3,}\\s*$");
    private static final Pattern SIGNATURE = Pattern.compile("^\\s{0,2}(?:--|—|––)[ \\t\\u00a0]*$");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-=_~#*+—–•]{2,}|(?:[-_*=] ){2,}[-_*=]|ᐧ)\\s*$");
    private static final Pattern OURS = Pattern.compile("##-\\s|\\s-##");

    /** GroupWise writes it like a quoted line. */
    private static final Pattern BETWEEN_ARROWS = Pattern.compile("^>>> .{1,200}\\d[:.]\\d\\d.{0,20}>>>\\s*$");

    private Separator() {}

    static boolean isBetweenArrows(String line) {
        return line.length() < 300 && BETWEEN_ARROWS.matcher(line).matches();
    }

    static boolean isOriginal(String line) {
        return line.length() < 200
                && (ORIGINAL.matcher(line).matches() || FORWARD.matcher(line).matches());
    }

    /** Words between dashes, which mean a quoted mail where its headers follow. */
    static boolean isWorded(String line) {
        return line.length() < 200 && WORDED.matcher(line).matches();
    }

    static boolean isSignature(String line) {
        return SIGNATURE.matcher(line).matches();
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    static boolean isOurs(String line) {
        return OURS.matcher(line).find();
    }
}
