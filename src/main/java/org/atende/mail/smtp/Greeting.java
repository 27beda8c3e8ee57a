package org.atende.mail.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** Says hello, and what this listener can do. */
final class Greeting extends BaseCommand {

    Greeting(Protocol protocol) {
        super(protocol.greeting(), "Introduce yourself.", "<hostname>");
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        String[] words = getArgs(line);
        if (words.length < 2) {
            session.sendResponse("501 5.5.4 Syntax: " + getName() + " hostname");
            return;
        }
        session.resetMailTransaction();
        session.setHelo(words[1]);
        session.sendResponse("250-" + String.join("\r\n250-", abilities(session)) + "\r\n250 SIZE "
                + session.getServer().getMaxMessageSize());
    }

    private static List<String> abilities(Session session) {
        List<String> abilities =
                new ArrayList<>(List.of(session.getServer().getHostName(), "PIPELINING", "8BITMIME", "SMTPUTF8"));
        if (StartTls.isOffered(session)) {
            abilities.add("STARTTLS");
        }
        return abilities;
    }
}
