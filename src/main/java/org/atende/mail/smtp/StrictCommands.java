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
 * Replaces three of the library's commands. Its BDAT takes a connection lost half-way for the end of the mail, so it is
 * not offered; its EHLO offers it and no pipelining; its MAIL breaks on a size that is no int.
 */
final class StrictCommands {

    private StrictCommands() {}

    static void install(CommandHandler commands) {
        commands.addCommand(new Ehlo());
        commands.addCommand(new NoBdat());
        commands.addCommand(new SizedMail(commands.getCommand("MAIL")));
    }

    private static final class Ehlo extends BaseCommand {

        Ehlo() {
            super("EHLO", "Introduce yourself.", "<hostname>");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            String[] words = getArgs(line);
            if (words.length < 2) {
                session.sendResponse("501 Syntax: EHLO hostname");
                return;
            }
            session.resetMailTransaction();
            session.setHelo(words[1]);
            session.sendResponse(String.join(
                    "\r\n",
                    "250-" + session.getServer().getHostName(),
                    "250-PIPELINING",
                    "250-8BITMIME",
                    "250-SMTPUTF8",
                    "250 SIZE " + session.getServer().getMaxMessageSize()));
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
