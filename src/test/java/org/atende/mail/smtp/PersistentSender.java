package org.atende.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.atende.mail.Mails;

/** Sends mail after mail as a mail server does: what was not acknowledged is sent again. */
public final class PersistentSender {

    private final String name;
    private final Map<String, String> acknowledged = new HashMap<>();
    private int next;

    public PersistentSender(String name) {
        this.name = name;
    }

    /** Sends until the server goes away. */
    public void sendTo(int port) {
        try (SmtpClient client = SmtpClient.greeted(port)) {
            while (send(client)) {
                next++;
            }
        } catch (IOException e) {
            // The server was killed: the mail in hand is sent again to the next one.
        }
    }

    /** The answers by the Message-IDs of the mails that were acknowledged. */
    public Map<String, String> acknowledged() {
        return acknowledged;
    }

    private boolean send(SmtpClient client) throws IOException {
        String id = name + "-" + next;
        client.begin("billing@atende.localhost");
        String answer = client.say(new String(Mails.aboutTheBill(id), ISO_8859_1) + ".");
        if (answer == null || !answer.startsWith("250")) {
            return false;
        }
        acknowledged.put("<" + id + "@cliente.example>", answer);
        return true;
    }
}
