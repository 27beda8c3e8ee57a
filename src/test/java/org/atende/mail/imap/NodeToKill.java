package org.atende.mail.imap;

import org.atende.mail.MailNode;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.Outcome;

/** A node in a process of its own that polls a mailbox until it is killed. */
final class NodeToKill {

    private NodeToKill() {}

    /** Takes the database and then the settings. */
    public static void main(String[] args) {
        String[] settings = new String[args.length - 1];
        System.arraycopy(args, 1, settings, 0, settings.length);
        MailNode.start(args[0], mail -> () -> Applied.without(Outcome.OPENED, null), settings);
    }
}
