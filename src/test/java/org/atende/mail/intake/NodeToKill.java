package org.atende.mail.intake;

import org.atende.mail.MailNode;
import org.atende.mail.smtp.SmtpListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node in a process of its own, so that it can be killed; it says on which port it takes mail. */
final class NodeToKill {

    static final String READY = "Taking mail on ";

    private NodeToKill() {}

    public static void main(String[] args) {
        var handler = new LedgerHandler();
        MailNode node = MailNode.start(args[0], handler, "atende.mail.intake.lease=1s");
        handler.writeTo(node.get(JdbcTemplate.class));
        System.out.println(READY + node.get(SmtpListener.class).port());
    }
}
