package org.atende.mail.content.reply;

import java.util.regex.Pattern;

/** Knows the advertisement that a telephone or a free mailer adds below a message. */
final class DeviceLine {

    private static final String DEVICES =
            "i ?(?:phone|pad|pod)|mobile|mobil\\p{L}*|phone|telefon\\p{L}*|telemóvel|telefono|téléphone|handy"
                    + "|smartphone|cell|galaxy|android|samsung|huawei|xiaomi|blackberry|nokia|htc|windows|tablet\\p{L}*|mac|outlook|yahoo|gmail|proton\\p{L}*|superhuman|spark|shortwave|missive|bluemail|aqua|airmail|mailbox|mail|e-?mail|correio";
    private static final Pattern SENT_FROM = Pattern.compile(
            "^[\\s<(\\[*_]*(?:sent|enviad[oa]|envoyé|envoyée|gesendet|von|inviato|verzonden|verstuurd|skickat|skickad|sendt|send|lähetetty"
                    + "|wysłan[eoa]|отправлено|надіслано|odesláno|odoslané|poslano|küldve|trimis|gönderildi|enviat)\\s+"
                    + "(?:(?:securely|secured|easily|quickly)\\s+)?(?:from|by|via|with|using|on|do|da|de|desde|a partir d[eo]|através d[eo]|pelo|com|con|depuis|à partir de|avec|mit"
                    + "|von|meinem|dal|da|dal mio|vanaf|vanuit|met|från|fra|z|ze|zo|с|з|iz|laitteesta)\\b.{1,100}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FROM_MY = Pattern.compile(
            "^\\s*(?:\\S+ )?from (?:my |a |the )?(?:" + DEVICES + ")\\b.{0,12}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENT_LAST = Pattern.compile(
            "^.{0,80}(?:" + DEVICES
                    + ").{0,60}(?:gesendet|geschickt|verschickt|gönderildi|küldve|傳送|发送|發送|から送信|에서 보냄|lähetetty)[.!]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GET = Pattern.compile(
            "^\\s*(?:get|obter o|obtenha o|obtener|obtén|télécharge[rz]|obtenir|holen sie sich|scarica|ottieni|download|hämta|hent|pobierz)\\s\\W?(?:outlook|bluemail|spark|yahoo|proton)\\b.{0,120}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDRESS_OF_PROGRAM = Pattern.compile("^\\s*[<(\\[]?https?://\\S{1,200}\\s*$");

    private DeviceLine() {}

    /** The address of the program's maker, which some put on a line of its own. */
    static boolean continues(String line) {
        return ADDRESS_OF_PROGRAM.matcher(line).matches();
    }

    static boolean matches(String line) {
        return line.length() < 200
                && (SENT_FROM.matcher(line).matches() && mentionsDevice(line)
                        || FROM_MY.matcher(line).matches()
                        || SENT_LAST.matcher(line).matches()
                        || GET.matcher(line).matches());
    }

    /** "Sent from the office" is an advertisement only of somebody's humour, but as short and as last. */
    private static boolean mentionsDevice(String line) {
        return line.length() < 60 || line.matches("(?is).*\\b(?:" + DEVICES + ")\\b.*");
    }
}
