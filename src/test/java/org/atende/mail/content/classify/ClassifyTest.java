package org.atende.mail.content.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.RawMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyTest {

    private static final String CUSTOMER = "rita@cliente.example";

    @Test
    void takesAPersonsMailForOrdinary() {
        IncomingMail mail = RawMail.withHeaders(
                "Subject: O meu site\nAuto-Submitted: no (really)\nX-Auto-Response-Suppress: DR, RN");

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.ORDINARY);
        assertThat(MailClassifier.mayBeAnswered(mail, CUSTOMER)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, BOUNCE",
        "Failed, 4.4.7, BOUNCE",
        "delayed, 4.4.1, DELAYED",
        "delivered, 2.0.0, RECEIPT",
        "relayed, 2.1.9, RECEIPT",
        "'', 5.0.0, BOUNCE",
        "'', 4.0.0, DELAYED"
    })
    void readsWhatAServerReports(String action, String status, MailKind kind) {
        Classification found = MailClassifier.classify(report(action, status), "");

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.recipients()).containsExactly("joao@cliente.example");
        assertThat(found.diagnostic()).isEqualTo("550 5.1.1 no such user");
        assertThat(found.originalMessageId()).isEqualTo("<ours@atende.example>");
    }

    private static IncomingMail report(String action, String status) {
        return RawMail.read(
                """
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                To: support@atende.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <report@mx.example>
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                This is the mail system.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; joao@cliente.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 no such
                 user
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <ours@atende.example>
                Subject: ours
                --b--
                """
                        .formatted(action, status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // qmail
                "From: MAILER-DAEMON@mx.example\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message.\n\n<joao@cliente.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <x@atende.example>\nMessage-ID: <ours@atende.example>\n",
                // Exim
                "From: Mail Delivery System <Mailer-Daemon@mx.example>\nX-Failed-Recipients: joao@cliente.example\nSubject: Mail delivery failed: returning message to sender\n\nA message that you sent could not be delivered.\n\n  joao@cliente.example\n    550 no such user\n\n------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: <ours@atende.example>\n",
                // Postfix, in text alone
                "From: MAILER-DAEMON@mx.example (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\n\nI'm sorry to have to inform you that your message could not be delivered.\n\n<joao@cliente.example>: host mx.cliente.example said: 550 5.1.1 User unknown\n\nMessage-Id: <ours@atende.example>\n",
                // Sendmail
                "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example>\nSubject: Returned mail: see transcript for details\n\n   ----- The following addresses had permanent fatal errors -----\n<joao@cliente.example>\n    (reason: 550 5.1.1 User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mx\n\nMessage-ID: <ours@atende.example>\n",
                // Exchange
                "From: System Administrator <postmaster@cliente.example>\nSubject: Undeliverable: Resposta\nIn-Reply-To: <ours@atende.example>\n\nYour message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:\n\n      joao@cliente.example on 3/3/2026 10:15\n            550 5.1.1 user unknown\n",
                // Notes
                "From: Postmaster@cliente.example\nSubject: DELIVERY FAILURE: User joao (joao@cliente.example) not listed in Domino Directory\n\nYour message\n\n  Subject: Resposta\n\nwas not delivered to:\n\n  joao@cliente.example\n\nbecause:\n\n  550 User not listed\n\nMessage-ID: <ours@atende.example>\n",
                // Gmail
                "From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>\nSubject: Delivery Status Notification (Failure)\nX-Failed-Recipients: joao@cliente.example\n\n** Address not found **\n\nYour message wasn't delivered to joao@cliente.example because the address couldn't be found. 550 5.1.1\n\nMessage-ID: <ours@atende.example>\n",
                // without any sign but the null sender and the words
                "From: mail@mx.example\nSubject: sobre a sua mensagem\nReferences: <ours@atende.example>\n\nA mensagem não foi entregue a\njoao@cliente.example\n550 desconhecido\n",
            })
    void readsTheBouncesOfServersThatWriteProse(String raw) {
        Classification found = MailClassifier.classify(RawMail.read("To: support@atende.example\n" + raw), "<>");

        assertThat(found.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(found.recipients()).containsExactly("joao@cliente.example");
        assertThat(found.originalMessageId()).isEqualTo("<ours@atende.example>");
        assertThat(found.diagnostic()).isNotBlank();
    }

    @Test
    void tellsAWarningFromABounce() {
        IncomingMail mail = RawMail.read(
                "From: MAILER-DAEMON@mx.example\nSubject: Warning: message 1abc delayed 24 hours\nX-Failed-Recipients: joao@cliente.example\n\n"
                        + "A message has not yet been delivered to\n  joao@cliente.example\nNo action is required on your part. Delivery attempts will continue.\n");

        assertThat(MailClassifier.classify(mail, "").kind()).isEqualTo(MailKind.DELAYED);
    }

    @Test
    void doesNotTakeACustomersQuestionAboutABounceForOne() {
        IncomingMail mail = RawMail.withHeaders(
                "Subject: Undelivered Mail Returned to Sender\n\nRecebi isto: <x@y.example>: 550 5.1.1 User unknown\n");

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.ORDINARY);
    }

    @Test
    void readsAComplaint() {
        IncomingMail mail = RawMail.read(
                """
                From: <complaints@isp.example>
                Subject: FW: Your ticket
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b

                This is an abuse report.
                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Isp/1.0
                Original-Rcpt-To: <joao@cliente.example>
                --b
                Content-Type: message/rfc822

                To: joao@cliente.example
                Message-ID: <ours@atende.example>

                Hello
                --b--
                """);

        Classification found = MailClassifier.classify(mail, "complaints@isp.example");

        assertThat(found.kind()).isEqualTo(MailKind.COMPLAINT);
        assertThat(found.recipients()).containsExactly("joao@cliente.example");
        assertThat(found.originalMessageId()).isEqualTo("<ours@atende.example>");
    }

    @Test
    void readsAReadReceipt() {
        IncomingMail mail = RawMail.withHeaders(
                """
                Subject: Read: Your ticket
                Content-Type: multipart/report; report-type=disposition-notification; boundary=b

                --b

                Your message was read.
                --b
                Content-Type: message/disposition-notification

                Final-Recipient: rfc822;joao@cliente.example
                Original-Message-ID: <ours@atende.example>
                Disposition: manual-action/MDN-sent-manually; displayed
                --b--
                """);

        Classification found = MailClassifier.classify(mail, null);

        assertThat(found.kind()).isEqualTo(MailKind.RECEIPT);
        assertThat(found.originalMessageId()).isEqualTo("<ours@atende.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: (made by) Auto-Replied (vacation); owner=x",
                "X-Autoreply: yes",
                "X-Autorespond: Re: your mail",
                "Precedence: auto_reply",
                "Subject: Automatic reply: Your ticket",
                "Subject: Out of Office: Your ticket",
                "Subject: Out of office AutoReply: Your ticket",
                "Subject: Resposta automática: O seu pedido",
                "Subject: =?utf-8?Q?Aus=C3=AAncia?=",
                "Subject: Fora do escritório até segunda",
                "Subject: Respuesta automática: x",
                "Subject: Réponse automatique : x",
                "Subject: Automatische Antwort: x",
                "Subject: Abwesenheitsnotiz",
                "Subject: Risposta automatica: x",
                "Subject: Automatisch antwoord: x",
                "Subject: Autosvar: x",
                "Subject: Odpowiedź automatyczna: x",
                "Subject: Автоответ: x",
                "Subject: 自动回复: x",
                "Subject: Re: x\nPrecedence: bulk\n\nI am out of the office until Monday.",
            })
    void knowsAutomaticReplies(String headers) {
        IncomingMail mail = RawMail.withHeaders(headers);

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(MailClassifier.mayBeAnswered(mail, CUSTOMER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <news.example>",
                "List-Unsubscribe: <mailto:x@y.example>",
                "Precedence: bulk",
                "Precedence: Junk",
                "Precedence: list",
                "Auto-Submitted: auto-generated"
            })
    void knowsListsAndPrograms(String header) {
        IncomingMail mail = RawMail.withHeaders(header);

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.LIST);
        assertThat(MailClassifier.mayBeAnswered(mail, CUSTOMER)).isFalse();
    }

    @Test
    void keepsWhatSomebodyWroteInAnotherTicketSystem() {
        IncomingMail mail = RawMail.withHeaders(
                """
                Subject: Re: Pedido
                In-Reply-To: <ours@atende.example>
                Auto-Submitted: auto-generated
                X-Auto-Response-Suppress: All""");

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.LIST);
        assertThat(MailClassifier.classify(mail, "<>").kind()).isEqualTo(MailKind.AUTO_REPLY);
    }

    @Test
    void doesNotTakeANewsletterForABounceBecauseOfItsAddress() {
        IncomingMail mail = RawMail.read("From: News <bounce@shop.example>\nSubject: Your website\n\n"
                + "www.firm.example is not listed anywhere.\nThis was sent to rita@cliente.example.\n");

        assertThat(MailClassifier.classify(mail, "bounce-7@shop.example").kind())
                .isEqualTo(MailKind.ORDINARY);
    }

    @Test
    void doesNotTakeWhatSomebodyWroteToAListForANotice() {
        IncomingMail mail = RawMail.withHeaders("Subject: Re: Pictures\nPrecedence: bulk\nList-Id: <club.example>\n\n"
                + "I take most of them while on vacation.");

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.LIST);
    }

    @Test
    void countsANullSenderThatAServerOnTheWayNoted() {
        IncomingMail mail = RawMail.withHeaders(
                "Return-Path: <>\nSubject: Pedido\n\nThank you for your e-mail. I will reply as soon as possible.");

        assertThat(MailClassifier.classify(mail, CUSTOMER).kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(MailClassifier.mayBeAnswered(mail, CUSTOMER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O meu autoresponder não funciona",
                "Automatic replies are broken",
                "Out of memory",
                "Absent icons",
                "Bounce rate of my newsletter",
                "Delivery of the contract",
                "Ausentei-me do painel e perdi tudo",
                "Re: Automatic reply: O seu pedido",
                "Re: [Team] Re: Ana Sousa is out of the office."
            })
    void doesNotTakeAQuestionForAMachine(String subject) {
        assertThat(MailClassifier.classify(RawMail.withHeaders("Subject: " + subject), CUSTOMER)
                        .kind())
                .isEqualTo(MailKind.ORDINARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@x.example",
                "no-reply@x.example",
                "do-not-reply+1@x.example",
                "naoresponder@x.example",
                "mailer-daemon@x.example",
                "postmaster@x.example",
                "news-bounces@x.example"
            })
    void answersNoAddressThatRefusesAnswers(String address) {
        assertThat(MailClassifier.mayBeAnswered(RawMail.read("From: " + address + "\n\nHello"), address))
                .isFalse();
        assertThat(MailClassifier.mayBeAnswered(RawMail.withHeaders("Reply-To: " + address), CUSTOMER))
                .isFalse();
        assertThat(MailClassifier.mayBeAnswered(RawMail.withHeaders("Subject: x"), address))
                .isFalse();
    }

    @Test
    void answersNeitherTheNullSenderNorWhoAskedForSilenceNorNobody() {
        assertThat(MailClassifier.mayBeAnswered(RawMail.withHeaders("Subject: x"), "<>"))
                .isFalse();
        assertThat(MailClassifier.mayBeAnswered(RawMail.withHeaders("Return-Path: <>"), null))
                .isFalse();
        assertThat(MailClassifier.mayBeAnswered(RawMail.withHeaders("X-Auto-Response-Suppress: All"), CUSTOMER))
                .isFalse();
        assertThat(MailClassifier.mayBeAnswered(RawMail.read("Subject: x\n\nHello"), null))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subject: [Ticket#2026030310000012] Site|2026030310000012",
                "Subject: Re: [rt.example #12345] Site|12345",
                "Subject: [#ABC-12345] Site|ABC-12345",
                "Subject: [OPS-123] Site|OPS-123",
                "Subject: INC0012345 opened|INC0012345",
                "X-OTRS-TicketNumber: 20260303|20260303",
            })
    void findsTheNumberOfAnotherTicketSystem(String header, String id) {
        assertThat(MailClassifier.classify(RawMail.withHeaders(header), CUSTOMER)
                        .foreignTicketId())
                .isEqualTo(id);
    }

    @Test
    void doesNotTakeOurOwnNumberForAForeignOne() {
        assertThat(MailClassifier.classify(RawMail.withHeaders("Subject: Re: [YZP-171-95989] Site"), CUSTOMER)
                        .foreignTicketId())
                .isNull();
    }
}
