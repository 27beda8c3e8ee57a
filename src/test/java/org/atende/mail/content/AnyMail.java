package org.atende.mail.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Mails of every shape: well made, half right, and broken in the ways that mail breaks. */
final class AnyMail {

    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n\n",
            "--b\r\n",
            "--b--",
            "\r",
            "\u0000",
            "=?utf-8?Q?",
            "?=",
            "=?x?B?",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "Content-Type: text/html; charset=utf-16\r\n\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "charset=utf-7",
            "<<<div>",
            "begin 644 x\n",
            "`\nend\n",
            "From: <",
            "\"",
            "(",
            "=",
            "> ",
            "On 3/3/2026 wrote:\n",
            "filename*0*=",
            "%%%",
            "\uD83D",
            "message/delivery-status",
            "application/ms-tnef",
            "##- ",
            "Date: 9999999999\r\n",
            "From: a@b\nSent: x\nTo: y\nSubject: z\n",
            "________________",
            "<blockquote type=cite>");
    private static final List<String> CHARSETS = List.of(
            "utf-8",
            "\"UTF-8\"",
            "iso-8859-1",
            "windows-1252",
            "iso-2022-jp",
            "gb18030",
            "koi8-r",
            "utf-16",
            "utf-7",
            "x-unknown",
            "unicode-1-1-utf-8",
            "us-ascii; format=flowed; delsp=yes",
            "");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/html",
            "text/enriched",
            "text/calendar",
            "message/rfc822",
            "message/delivery-status",
            "message/feedback-report",
            "message/disposition-notification",
            "application/octet-stream",
            "application/ms-tnef",
            "application/pkcs7-mime; smime-type=signed-data",
            "image/png",
            "text",
            "*/*",
            "");
    private static final List<String> MULTIPARTS =
            List.of("mixed", "alternative", "related", "report", "signed", "appledouble", "digest", "x-mine");
    private static final List<String> ENCODINGS =
            List.of("7bit", "8bit", "binary", "quoted-printable", "base64", "x-uuencode", "BASE64 ", "nonsense", "");
    private static final List<String> HEADERS = List.of(
            "From",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "References",
            "In-Reply-To",
            "Reply-To",
            "Auto-Submitted",
            "X-Failed-Recipients",
            "List-Id",
            "Content-Type",
            "X-" + "y".repeat(300));

    private AnyMail() {}

    static Arbitrary<byte[]> mails() {
        Arbitrary<String> head = header().list().ofMinSize(0).ofMaxSize(12).map(lines -> String.join("", lines));
        Arbitrary<byte[]> whole =
                Combinators.combine(head, entity(4)).as((headers, body) -> joined(bytes(headers), body));
        return whole.flatMap(AnyMail::broken);
    }

    /** The same mail with some of its bytes lost, doubled or exchanged. */
    static Arbitrary<byte[]> broken(byte[] mail) {
        Arbitrary<Function<byte[], byte[]>> change = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(PIECES))
                .as((where, length, how, piece) -> raw -> changed(raw, where, length, how, piece));
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(List.<Function<byte[], byte[]>>of())),
                        Tuple.of(3, change.list().ofMaxSize(10)))
                .map(changes -> {
                    byte[] raw = mail;
                    for (Function<byte[], byte[]> next : changes) {
                        raw = next.apply(raw);
                    }
                    return raw;
                });
    }

    private static byte[] changed(byte[] raw, double where, int length, int how, String piece) {
        int at = (int) (where * raw.length);
        int until = Math.min(raw.length, at + length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(raw, 0, at);
        switch (how) {
            case 0 -> out.writeBytes(bytes(piece));
            case 1 -> at = until;
            case 2 -> out.write(raw, at, until - at);
            default -> out.write(length);
        }
        out.write(raw, at, raw.length - at);
        return out.toByteArray();
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(120);
        Arbitrary<String> sentences = Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("Olá, o site não abre. ", pieces));
        return Arbitraries.oneOf(anything, sentences, anything.map(AnyMail::encodedWord));
    }

    private static String encodedWord(String text) {
        return "=?utf-8?B?%s?=".formatted(Base64.getEncoder().encodeToString(bytes(text)));
    }

    private static Arbitrary<String> header() {
        Arbitrary<String> name = Arbitraries.of(HEADERS);
        Arbitrary<String> fold = Arbitraries.of(": ", ":", " : ", ":\r\n ", ": \r\n\t", ":\n");
        Arbitrary<String> value = Arbitraries.oneOf(
                words(),
                Arbitraries.of(
                        "João <joao@cliente.example>",
                        "<a@b.example> <c@d.example>",
                        "\"x\" <y@z.example>, undisclosed:;",
                        "Tue, 3 Mar 2026 10:15:00 +0000",
                        "auto-replied",
                        "=?iso-8859-1?Q?Ol=E1?= =?x?Y?z?="));
        return Combinators.combine(name, fold, value).as((n, f, v) -> n + f + v + "\r\n");
    }

    private static Arbitrary<byte[]> entity(int depth) {
        return depth == 0
                ? leaf()
                : Arbitraries.frequencyOf(
                        Tuple.of(2, leaf()), Tuple.of(3, Arbitraries.lazy(() -> multipart(depth - 1))));
    }

    private static Arbitrary<byte[]> multipart(int depth) {
        Arbitrary<String> boundary = Arbitraries.of("b", "=_b", "a b", "b\"", "");
        Arbitrary<Boolean> honest = Arbitraries.of(true, true, true, false);
        return Combinators.combine(
                        Arbitraries.of(MULTIPARTS),
                        boundary,
                        honest,
                        entity(depth).list().ofMaxSize(4),
                        Arbitraries.of("--\r\n", "", "-"))
                .as((kind, mark, keeps, parts, end) -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    out.writeBytes(bytes("Content-Type: multipart/%s; boundary=\"%s\"\r\n\r\n".formatted(kind, mark)));
                    String used = keeps ? mark : mark + "x";
                    for (byte[] part : parts) {
                        out.writeBytes(bytes("\r\n--" + used + "\r\n"));
                        out.writeBytes(part);
                    }
                    out.writeBytes(bytes("\r\n--" + used + end));
                    return out.toByteArray();
                });
    }

    private static Arbitrary<byte[]> leaf() {
        Arbitrary<String> disposition = Arbitraries.of(
                "",
                "inline",
                "attachment",
                "attachment; filename=../../x.pdf",
                "attachment; filename*0*=utf-8''a%20; filename*1*=b%FF",
                "attachment; filename=\"=?utf-8?Q?f=C3=A1?=\"");
        Arbitrary<byte[]> content = Arbitraries.oneOf(
                words().map(AnyMail::bytes),
                Combinators.combine(words(), Arbitraries.of("iso-8859-1", "utf-16", "iso-2022-jp", "gb18030"))
                        .as((text, charset) -> text.getBytes(Charset.forName(charset))),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(300),
                tnef());
        return Combinators.combine(
                        Arbitraries.of(TYPES),
                        Arbitraries.of(CHARSETS),
                        Arbitraries.of(ENCODINGS),
                        disposition,
                        content,
                        Arbitraries.of(true, true, true, false))
                .as((type, charset, encoding, disposed, bytes, honest) -> joined(
                        bytes(
                                "Content-Type: %s; charset=%s\r\nContent-Transfer-Encoding: %s\r\nContent-Disposition: %s\r\n\r\n"
                                        .formatted(type, charset, encoding, disposed)),
                        honest && encoding.strip().equalsIgnoreCase("base64")
                                ? Base64.getMimeEncoder().encode(bytes)
                                : bytes));
    }

    /** A winmail.dat whose attributes may claim any length. */
    private static Arbitrary<byte[]> tnef() {
        Arbitrary<byte[]> attribute = Combinators.combine(
                        Arbitraries.of(0x00018005, 0x00069003, 0x00069005, 0x0006800F, 0x00069002, 0x00018010, 7),
                        Arbitraries.integers(),
                        Arbitraries.of(true, true, false),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(80))
                .as((id, length, honest, data) -> ByteBuffer.allocate(11 + data.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 2)
                        .putInt(id)
                        .putInt(honest ? data.length : length)
                        .put(data)
                        .putShort((short) 0)
                        .array());
        byte[] signature = {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0};
        return attribute.list().ofMaxSize(6).map(attributes -> attributes.stream()
                .reduce(signature, AnyMail::joined));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
