package org.atende.mail.smtp;

import java.io.IOException;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.CommandHandler;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.Session;

/**
 * Replaces some of the library's commands. Its BDAT takes a connection lost half-way for the end of the mail, so it is
 * not offered; its EHLO offers it and no pipelining; its MAIL breaks on a size that is no int; its STARTTLS fills the
 * log, and goes on in the clear, when a handshake fails.
 */
final class StrictCommands {

    private StrictCommands() {}

    static void install(CommandHandler commands, Protocol protocol) {
        if (protocol == Protocol.LMTP) {
            commands.addCommand(new NotSpoken("HELO"));
            commands.addCommand(new NotSpoken("EHLO"));
        }
        commands.addCommand(new Greeting(protocol));
        commands.addCommand(new StartTls());
        commands.addCommand(new NoBdat());
        commands.addCommand(new SizedMail(commands.getCommand("MAIL")));
    }

    /** RFC 2033, 4.1: no SMTP client may take this for its server. */
    private static final class NotSpoken extends BaseCommand {

        NotSpoken(String greeting) {
            super(greeting, "Not offered.");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            session.sendResponse("500 5.5.1 This is LMTP, greet with LHLO");
        }
    }

    private static final class NoBdat extends BaseCommand {

        NoBdat() {
            super("BDAT", "Not offered.");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            session.sendResponse("502 5.5.1 BDAT is not offered here, use DATA");
            session.quit();
        }
    }

    private record SizedMail(Command mail) implements Command {

        private static final Pattern HUGE = Pattern.compile("(?i).* SIZE=0*[1-9][0-9]{9,}.*");

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            if (HUGE.matcher(line).matches()) {
                session.sendResponse("552 5.3.4 Message size exceeds fixed limit");
            } else {
                mail.execute(line, session);
            }
        }

        @Override
        public HelpMessage getHelp() throws CommandException {
            return mail.getHelp();
        }

        @Override
        public String getName() {
            return mail.getName();
        }
    }
}
