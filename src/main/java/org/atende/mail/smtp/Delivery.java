package org.atende.mail.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail on its way in, from MAIL to the end of its content. */
final class Delivery implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final MessageContext connection;
    private final Protocol protocol;
    private final MailSink sink;
    private final ListenerSettings settings;
    private final MemoryBudget memory;
    private final Clock clock;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Delivery(
            MessageContext connection,
            Protocol protocol,
            MailSink sink,
            ListenerSettings settings,
            MemoryBudget memory,
            Clock clock) {
        this.connection = connection;
        this.protocol = protocol;
        this.sink = sink;
        this.settings = settings;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (!EnvelopeSender.isSane(recipient) || !sink.accepts(recipient)) {
            throw new RejectException(550, "5.1.1 There is no mailbox of that name here");
        }
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream in) throws RejectException {
        String answer = "2.0.0 queued as " + keep(in);
        answerAllButTheLast("250 " + answer);
        return answer;
    }

    private UUID keep(InputStream in) throws RejectException {
        try (Content content = new Content(settings.maxSize().toBytes(), memory, clock, settings.dataTimeout())) {
            return sink.keep(content.read(in), envelope());
        } catch (DropConnectionException e) {
            throw e;
        } catch (RejectException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new DropConnectionException(421, "4.4.2 The connection broke before the mail's end");
        } catch (RuntimeException e) {
            log.error("Could not keep a mail from {}; its sender is asked to come back", remoteAddress(), e);
            throw refused(new RejectException(451, "4.3.0 The mail could not be stored, please try again later"));
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }

    /** RFC 5321, 4.1.1.4: after its content a mail is over, refused or not; the library forgets only accepted ones. */
    private RejectException refused(RejectException reason) throws DropConnectionException {
        answerAllButTheLast(reason.getErrorResponse());
        session().resetMailTransaction();
        return reason;
    }

    /** RFC 2033, 4.2: one answer for each recipient, of which the library gives the last. */
    private void answerAllButTheLast(String answer) throws DropConnectionException {
        int answers = protocol == Protocol.LMTP ? recipients.size() : 1;
        try {
            for (int i = 1; i < answers; i++) {
                session().sendResponse(answer);
            }
        } catch (IOException e) {
            throw new DropConnectionException(421, "4.4.2 The connection broke before the last answer");
        }
    }

    private Session session() {
        return (Session) connection;
    }

    private Envelope envelope() {
        return new Envelope(sender, recipients, connection.getHelo().orElse(""), remoteAddress(), clock.instant());
    }

    private String remoteAddress() {
        return ((InetSocketAddress) connection.getRemoteAddress()).getAddress().getHostAddress();
    }
}
