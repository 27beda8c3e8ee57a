package org.atende.mail.circle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.testing.As;
import org.atende.testing.MailServer;
import org.atende.ticket.Message;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Attempts to fool the desk by mail; each of them leaves Rita's ticket as it was. */
@Import({Desk.class, Correspondent.class})
abstract class SpoofingContract {

    private static final String SUPPORT = "support@atende.localhost";
    private static final String FAILED = "Authentication-Results: mx.atende.localhost; dmarc=fail\r\n";

    @Autowired
    Correspondent customer;

    @Autowired
    Tickets tickets;

    @Autowired
    Attachments files;

    @Autowired
    MockMvc web;

    private final String rita = Correspondent.newAddress();
    private final String mallory = Correspondent.newAddress();
    private TicketNumber number;
    private MimeMessage question;
    private String replyTo;

    @BeforeEach
    void ritaWasAskedSomething() throws Exception {
        number = customer.send(mail(rita, "Avaria", "Não funciona."), rita, SUPPORT);
        tickets.perform(number, Step.ask("Qual é o domínio?"), Desk.ANA);
        customer.sendQueued(number);
        question = customer.newestMailTo(rita);
        replyTo = ((InternetAddress) question.getReplyTo()[0]).getAddress();
    }

    private static String mail(String from, String subject, String words) {
        return "From: <%s>\r\nTo: %s\r\nSubject: %s\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n"
                .formatted(from, SUPPORT, subject, words);
    }

    private void assertUntouched() {
        assertThat(tickets.get(number).status()).isEqualTo(Status.AWAITING_CUSTOMER);
        assertThat(tickets.conversation(tickets.get(number)))
                .filteredOn(message -> message.kind() == Message.Kind.PUBLIC)
                .extracting(Message::text)
                .containsExactly("Não funciona.", "Qual é o domínio?");
    }

    private void assertToldNothing(String address) {
        assertThat(MailServer.mailsTo(address))
                .allSatisfy(mail -> assertThat(mail.getSubject()).doesNotContain(number.value(), "Avaria"));
    }

    @Test
    void aForgedNumberLeadsNobodyToTheTicket() throws Exception {
        TicketNumber other =
                customer.send(mail(mallory, "Re: [%s] Avaria".formatted(number), "É evil.example"), mallory, SUPPORT);
        customer.sendQueued(other);

        assertThat(other).isNotEqualTo(number);
        assertUntouched();
        assertToldNothing(mallory);
    }

    @Test
    void aForgedFromIsKeptInQuarantine() throws Exception {
        TicketNumber none = customer.send(
                FAILED + mail(rita, "Re: [%s] Avaria".formatted(number), "É evil.example"), mallory, SUPPORT);

        assertThat(none).isNull();
        assertUntouched();
    }

    @Test
    void aForeignServersResultsDoNotMakeAForgedMailGood() throws Exception {
        String passed = "Received: from evil.example by mx.atende.localhost\r\n"
                + "Authentication-Results: mx.atende.localhost; dmarc=pass\r\n"
                + "Authentication-Results: mx.evil.example; dmarc=pass\r\n";

        TicketNumber none = customer.send(
                FAILED + passed + mail(rita, "Re: [%s]".formatted(number), "É evil.example"), mallory, replyTo);

        assertThat(none).isNull();
        assertUntouched();
    }

    @Test
    void anAddedCcAndReplyToGainNothing() throws Exception {
        String answer = "Cc: <%s>\r\nReply-To: <%s>\r\n".formatted(mallory, mallory)
                + mail(rita, "Re: [%s] Avaria".formatted(number), "É exemplo.pt");

        assertThat(customer.send(answer, rita, replyTo)).isEqualTo(number);
        tickets.perform(number, Step.resolve("Feito."), Desk.ANA);
        customer.sendQueued(number);
        TicketNumber fromCc = customer.send(mail(mallory, "Re: [%s]".formatted(number), "Também eu"), mallory, replyTo);

        assertThat(fromCc).isNotEqualTo(number);
        assertThat(MailServer.mailsTo(mallory)).isEmpty();
        assertThat(tickets.get(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aLineBreakInASubjectOrNameBecomesNoHeader() throws Exception {
        String injected = mail(mallory, "=?utf-8?Q?Ol=C3=A1=0D=0ABcc:_%s?=".formatted(rita), "Olá.")
                .replace("From: <", "From: =?utf-8?Q?Mal=0D=0ABcc:_x@evil.example?= <");
        int before = MailServer.mailsTo(rita).size();

        TicketNumber other = customer.send(injected, mallory, SUPPORT);
        tickets.perform(other, Step.resolve("Feito."), Desk.ANA);
        customer.sendQueued(other);

        assertThat(MailServer.mailsTo(mallory)).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
            assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
        });
        assertThat(MailServer.mailsTo(rita)).hasSize(before);
    }

    @Test
    void anActiveFileIsNeverShownInPlace() throws Exception {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        String html = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
        TicketNumber other = customer.send(
                withFiles(inline("image/png", "logo.png", svg), inline("image/gif", "page.gif", html)),
                mallory,
                SUPPORT);

        assertThat(filesOf(other)).hasSize(2).allSatisfy(file -> {
            assertThat(file.inline()).isFalse();
            web.perform(get("/api/v1/attachments/{id}", file.id()).with(As.agent("admin")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                    .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                            .startsWith("attachment"));
        });
    }

    @Test
    void monstrousHeadersAreBounded() throws Exception {
        String monstrous = "X-Long: " + "a".repeat(300_000) + "\r\n" + "X-Many: b\r\n".repeat(5_000)
                + mail(mallory, "S".repeat(50_000), "Olá.");

        TicketNumber other = customer.send(monstrous, mallory, SUPPORT);

        assertThat(tickets.get(other).subject()).hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void aZipBombIsNotUnpackedAndANestOfPartsIsRefused() throws Exception {
        byte[] bomb = zipOfZeros(50_000_000);
        TicketNumber other = customer.send(withFiles(attached("bomb.zip", bomb)), mallory, SUPPORT);
        String nested = "From: <%s>\r\nSubject: Ninho\r\n".formatted(mallory) + nest(200);
        String id = "<" + UUID.randomUUID() + "@cliente.example>";

        customer.deliver(("Message-ID: " + id + "\r\n" + nested).getBytes(UTF_8), id, mallory, SUPPORT);

        assertThat(filesOf(other)).singleElement().extracting(Attachment::size).isEqualTo((long) bomb.length);
        assertThat(customer.outcome(id)).isEqualTo("QUARANTINED");
    }

    @Test
    void aPathInAFileNameIsCutOff() throws Exception {
        TicketNumber other = customer.send(
                withFiles(
                        attached("../../../etc/passwd", "a".getBytes(UTF_8)),
                        attached("C:\\\\Windows\\\\evil.txt", "b".getBytes(UTF_8)),
                        attached("..", "c".getBytes(UTF_8))),
                mallory,
                SUPPORT);

        assertThat(filesOf(other)).hasSize(3).extracting(Attachment::name).allSatisfy(name -> assertThat(name)
                .isNotBlank()
                .doesNotContain("/", "\\")
                .doesNotStartWith("."));
    }

    @Test
    void aNameThatReadsBackwardsIsStraightened() throws Exception {
        String backwards = "=?utf-8?Q?fatura=E2=80=AEgpj.exe?=";
        TicketNumber other = customer.send(
                withFiles(attached(backwards, "MZ".getBytes(UTF_8)))
                        .replace("Subject: Ficheiros", "Subject: =?utf-8?Q?Ol=C3=A1=E2=80=AEatrop?="),
                mallory,
                SUPPORT);

        assertThat(filesOf(other))
                .extracting(Attachment::name)
                .singleElement()
                .asString()
                .doesNotContain("\u202e");
        assertThat(tickets.get(other).subject()).doesNotContain("\u202e");
    }

    @Test
    void aTokenOpensNoOtherTicketAndServesNobodyElse() throws Exception {
        TicketNumber mallorys = customer.send(mail(mallory, "Olá", "Olá."), mallory, SUPPORT);
        tickets.perform(mallorys, Step.ask("Sim?"), Desk.ANA);
        customer.sendQueued(mallorys);
        String own = ((InternetAddress) customer.newestMailTo(mallory).getReplyTo()[0]).getAddress();
        String changed =
                own.replaceFirst("^[a-z]{3}-\\d{3}-\\d{5}", number.value().toLowerCase());

        assertThat(changed).isNotEqualTo(own);
        customer.send(mail(mallory, "Olá", "É evil.example"), mallory, changed);
        customer.send(mail(rita, "Olá", "De Rita"), rita, own);

        assertUntouched();
        assertThat(tickets.get(mallorys).status()).isEqualTo(Status.AWAITING_CUSTOMER);
    }

    @Test
    void aReplayedTokenServesOnlyItsOwnerAndOnlyOnceAMail() throws Exception {
        String id = "<" + UUID.randomUUID() + "@cliente.example>";
        byte[] answer = ("Message-ID: " + id + "\r\n" + mail(rita, "Re: Avaria", "É exemplo.pt")).getBytes(UTF_8);

        customer.send(
                "In-Reply-To: %s\r\n".formatted(question.getMessageID()) + mail(mallory, "Re: Avaria", "Falso"),
                mallory,
                replyTo);
        assertUntouched();
        customer.deliver(answer, id, rita, replyTo);
        customer.deliver(answer, id, mallory, replyTo);

        assertThat(customer.outcome(id)).isEqualTo("DUPLICATE");
        assertThat(tickets.conversation(tickets.get(number)))
                .filteredOn(message -> message.text().equals("É exemplo.pt"))
                .hasSize(1);
    }

    private List<Attachment> filesOf(TicketNumber other) {
        return files.of(tickets.conversation(tickets.get(other)).stream()
                .map(Message::id)
                .toList());
    }

    private String withFiles(String... parts) {
        return "From: <%s>\r\nTo: %s\r\nSubject: Ficheiros\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        .formatted(mallory, SUPPORT)
                + "--b\r\nContent-Type: text/plain\r\n\r\nVer anexos.\r\n"
                + String.join("", parts)
                + "--b--\r\n";
    }

    private static String inline(String type, String name, String content) {
        return "--b\r\nContent-Type: %s\r\nContent-ID: <%s>\r\nContent-Disposition: inline; filename=\"%s\"\r\n\r\n%s\r\n"
                .formatted(type, name, name, content);
    }

    private static String attached(String name, byte[] content) {
        return ("--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"%s\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n%s\r\n")
                .formatted(name, Base64.getMimeEncoder().encodeToString(content));
    }

    private static String nest(int depth) {
        StringBuilder nest = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            nest.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        return nest + "Content-Type: text/plain\r\n\r\nfundo\r\n";
    }

    private static byte[] zipOfZeros(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }
}
