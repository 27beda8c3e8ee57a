package org.atende.mail.smtp;

import java.time.Clock;
import org.springframework.boot.ssl.SslBundles;

/** Takes mail from a mail server of one's own, which hears of each recipient apart (RFC 2033). */
public final class LmtpListener extends Listener {

    public LmtpListener(LmtpSettings settings, MailSink sink, Clock clock, SslBundles bundles) {
        super(Protocol.LMTP, settings, sink, clock, bundles);
    }
}
