package org.atende.mail.content.reply;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that mail programs use for the headers of what they quote, in each language. */
enum Label {
    FROM(
            "from, de, von, da, van, från, fra, od, от, от кого, від, 发件人, 寄件者, 寄件人, 差出人, 보낸 사람, lähettäjä, kimden, feladó,"
                    + " de la, remetente, expéditeur, mittente, absender, afzender, remitente, avsender, afsender, nadawca, από,"
                    + " odesílatel, odosielateľ, pošiljatelj, nuo, no, kellelt, gönderen, מאת, من"),
    DATE(
            "date, sent, sent at, sent on, data, enviado, enviada, enviado em, enviada em, enviado a, data de envio, datum, gesendet,"
                    + " gesendet am, envoyé, envoyé le, inviato, data invio, verzonden, verzonden op, skickat, skickad, sendt, dato,"
                    + " wysłano, wysłane, data wysłania, отправлено, дата, надіслано, відправлено, 发送时间, 日期, 寄件日期, 日時,"
                    + " 送信日時, 보낸 날짜, 날짜, lähetetty, päivämäärä, pvm, gönderildi, tarih, gönderme tarihi, elküldve, dátum,"
                    + " odesláno, odoslané, poslano, fecha, enviado el, enviat, trimis, ημερομηνία, στάλθηκε, sendt den"),
    TO(
            "to, para, an, à, a, aan, till, til, do, komu, кому, 收件人, 收件者, 宛先, 받는 사람, vastaanottaja, kime, címzett,"
                    + " destinatário, destinatari, pour, alla, către, per a, προς, за, за кому, za, destinataire, empfänger, ontvanger, mottagare"),
    COPY("cc, bcc, kopie, copia, kopia, kopi, копия, копія, cópia, 抄送, 副本, copie à, c/c, kopio, másolat"),
    SUBJECT(
            "subject, assunto, betreff, objet, sujet, oggetto, asunto, assumpte, onderwerp, ämne, emne, temat, тема, 主题, 主旨, 件名,"
                    + " 제목, aihe, konu, tárgy, předmět, predmet, subiect, θέμα, tema, teema, viðfangsefni"),
    OTHER(
            "reply-to, reply to, responder a, responder para, responda para, rispondi a, risposta, antwort an, antworten an,"
                    + " répondre à, antwoord aan, odpowiedz do, importance, importância, importancia, priority, prioridade,"
                    + " attachments, anexos, adjuntos, organization, organização, x-mailer, message-id, newsgroups, sender");

    private static final Map<String, Label> BY_WORD = byWord();

    private final String words;

    Label(String words) {
        this.words = words;
    }

    static Label of(String word) {
        return BY_WORD.get(word.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Label> byWord() {
        Map<String, Label> map = new HashMap<>();
        for (Label label : values()) {
            Arrays.stream(label.words.split(",")).forEach(word -> map.put(word.strip(), label));
        }
        return map;
    }
}
