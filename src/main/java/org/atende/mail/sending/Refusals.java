package org.atende.mail.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atende.mail.content.Mailbox;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** Reads from a failed sending what the mail server said, and whether it said it for good. */
final class Refusals {

    private Refusals() {}

    static MailNotSent translated(Exception failure, Mailbox to) {
        List<Throwable> chain = chain(failure);
        String root = HeaderText.line(String.valueOf(chain.get(chain.size() - 1).getMessage()));
        Optional<Integer> code = code(chain);
        if (code.isEmpty()) {
            return MailNotSent.forNow(
                    "The mail to " + to.address() + " did not reach the mail server: " + root, failure);
        }
        return code.get() >= 500
                ? MailNotSent.forGood("The mail server refused the mail to " + to.address() + ": " + root, failure)
                : MailNotSent.forNow("The mail server wants the mail to " + to.address() + " later: " + root, failure);
    }

    /** A refused sign-in has a code above 500 too, but it is the desk's setting that is wrong, and not the mail. */
    private static Optional<Integer> code(List<Throwable> chain) {
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return Optional.empty();
        }
        return chain.stream().map(Refusals::code).filter(code -> code >= 400).reduce((first, last) -> last);
    }

    private static int code(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException mail ? mail.getReturnCode() : 0;
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = failure; next != null && !chain.contains(next); next = after(next)) {
            chain.add(next);
        }
        return chain;
    }

    /** Spring keeps one failure a mail, and Jakarta Mail has a chain of its own beside the causes. */
    private static Throwable after(Throwable failure) {
        if (failure instanceof MailSendException spring && spring.getMessageExceptions().length > 0) {
            return spring.getMessageExceptions()[0];
        }
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return failure.getCause();
    }
}
