package org.atende.testing;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;

/** The links that customers find in their mailboxes. */
public class SentLinks {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[^\\s\"<]+)");

    private final ManagementService management;

    @Autowired
    public SentLinks(ManagementService management) {
        this.management = management;
    }

    /** The path of the first link in the newest mail to this address. */
    public String pathTo(String email) throws Exception {
        return path(newest(email)).orElseThrow(() -> new AssertionError("No link in the newest mail to " + email));
    }

    /** The path of the newest link that signs in. */
    public String signInPathTo(String email) throws Exception {
        String newest = null;
        for (MimeMessage mail : mails(email)) {
            newest = path(text(mail))
                    .filter(path -> path.startsWith("/sign-in/"))
                    .orElse(newest);
        }
        return newest;
    }

    private static Optional<String> path(String words) {
        Matcher found = LINK.matcher(words);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The words of the newest mail to this address. */
    public String newest(String email) throws Exception {
        List<MimeMessage> mails = mails(email);
        if (mails.isEmpty()) {
            throw new AssertionError("No mail to " + email);
        }
        return text(mails.get(mails.size() - 1));
    }

    public List<MimeMessage> mails(String email) {
        deliver();
        return MailServer.mailsTo(email);
    }

    /** The engine sends what waits, as its job executor would. */
    public void deliver() {
        for (String process : List.of("mail-notice", "mail-summary")) {
            management.createJobQuery().processDefinitionKey(process).list().stream()
                    .map(Job::getId)
                    .forEach(management::executeJob);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
