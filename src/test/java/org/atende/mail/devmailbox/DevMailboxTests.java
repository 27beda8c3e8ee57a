package org.atende.mail.devmailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.atende.mail.smtp.SmtpListener;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnH2
class DevMailboxTests {

    @Autowired
    private SmtpListener devMailboxListener;

    @Autowired
    private DevMailboxSettings settings;

    @Autowired
    private CaughtMails mails;

    @Autowired
    private DevImap imap;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void anEmptyMailbox() {
        jdbc.update("delete from dev_mailbox");
    }

    private UUID sent(String to, String subject) throws MessagingException {
        var sender = new CatcherMailSender(devMailboxListener, settings);
        sender.getJavaMailProperties().setProperty("mail.smtp.from", "yzp-171-95989@bounce.atende.localhost");
        MimeMessage mail = sender.createMimeMessage();
        var content = new MimeMessageHelper(mail, true, "UTF-8");
        content.setFrom("support@atende.localhost");
        content.setTo(to);
        content.setSubject(subject);
        content.setText(
                "Olá, <b>está</b> resolvido.",
                "<html><head><title>x</title></head><body><p>Olá</p><script>alert(1)</script></body></html>");
        mail.setHeader("Message-ID", "<" + subject.hashCode() + "@reply.atende.localhost>");
        mail.setHeader("X-Test", "yes");
        sender.send(mail);
        return mails.newest(1).get(0).id();
    }

    @Test
    void whatTheDeskSendsIsListedNewestFirst() throws Exception {
        sent("joao@cliente.example", "Primeiro");
        UUID second = sent("rita@cliente.example", "Segundo – é");

        web.perform(get("/dev/mailbox/messages"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].subject", contains("Segundo – é", "Primeiro")))
                .andExpect(jsonPath("$[0].id").value(second.toString()))
                .andExpect(jsonPath("$[0].envelopeFrom").value("yzp-171-95989@bounce.atende.localhost"))
                .andExpect(jsonPath("$[0].to", contains("rita@cliente.example")))
                .andExpect(jsonPath("$[0].messageId").value(containsString("@reply.atende.localhost>")))
                .andExpect(jsonPath("$[0].sentAt").value(containsString("T")));
        web.perform(get("/dev/mailbox/messages?limit=1"))
                .andExpect(jsonPath("$.length()").value(1));
        web.perform(get("/dev/mailbox/messages?limit=0")).andExpect(status().isBadRequest());
    }

    @Test
    void aMailIsGivenAsItWasSent() throws Exception {
        UUID id = sent("joao@cliente.example", "Olá");

        web.perform(get("/dev/mailbox/messages/{id}/raw", id))
                .andExpect(content().contentType("message/rfc822"))
                .andExpect(content().string(containsString("X-Test: yes\r\n")));
        web.perform(get("/dev/mailbox/messages/{id}/raw", new UUID(0, 1))).andExpect(status().isNotFound());
    }

    @Test
    void pageListsMailsInTheReadersLanguage() throws Exception {
        UUID id = sent("joao@cliente.example", "<script>Olá</script>");

        web.perform(get("/dev/mailbox").header("Accept-Language", "pt-PT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"pt\"")))
                .andExpect(content().string(containsString("Caixa de correio")))
                .andExpect(content().string(containsString("&lt;script&gt;Olá&lt;/script&gt;")))
                .andExpect(content().string(containsString("/dev/mailbox/" + id)));
        web.perform(get("/dev/mailbox").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Every mail that the desk sent")));
    }

    @Test
    void pageShowsAMailsTextAndHeadersAndItsHtmlApart() throws Exception {
        UUID id = sent("joao@cliente.example", "Olá");

        web.perform(get("/dev/mailbox/{id}", id).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Olá, &lt;b&gt;está&lt;/b&gt; resolvido.")))
                .andExpect(content().string(containsString("X-Test")))
                .andExpect(content().string(containsString("sandbox=\"allow-popups")))
                .andExpect(content().string(not(containsString("alert(1)"))));
        web.perform(get("/dev/mailbox/{id}", new UUID(0, 1))).andExpect(status().isNotFound());
    }

    @Test
    void htmlOfAMailCanNeitherRunNorFetchAnything() throws Exception {
        UUID id = sent("joao@cliente.example", "Olá");

        web.perform(get("/dev/mailbox/{id}/html", id))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("<base target=\"_blank\">")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void nobodyAcrossTheNetworkSeesIt() throws Exception {
        RequestPostProcessor fromAfar = request -> {
            request.setRemoteAddr("192.0.2.7");
            return request;
        };

        web.perform(get("/dev/mailbox/messages").with(fromAfar)).andExpect(status().is3xxRedirection());
    }

    @Test
    void mailProgramsReadItByImapAsAnyRecipient() throws Exception {
        sent("Maria@cliente.example", "Para a Maria");
        sent("outro@cliente.example", "Para outro");

        assertThat(subjects("maria@cliente.example")).containsExactly("Para a Maria");
        assertThat(subjects("nobody@cliente.example")).isEmpty();
    }

    @Test
    void mailsOutliveARestart() throws Exception {
        sent("depois@cliente.example", "Antes");

        imap.stop();
        imap.start();

        assertThat(subjects("depois@cliente.example")).containsExactly("Antes");
        assertThat(mails.newest(1)).extracting(CaughtMail::subject).containsExactly("Antes");
    }

    private List<String> subjects(String account) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", imap.port(), account, "anything");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return Arrays.stream(inbox.getMessages())
                        .map(DevMailboxTests::subject)
                        .toList();
            }
        }
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
