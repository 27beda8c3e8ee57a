package org.atende.mail.smtp;

import java.time.Clock;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;

/** Takes mail from any mail server or program. */
public final class SmtpListener extends Listener {

    public SmtpListener(SmtpSettings settings, MailSink sink, Clock clock, SslBundles bundles) {
        super(Protocol.SMTP, settings, sink, clock, bundles);
    }

    /** A listener without a certificate. */
    public SmtpListener(SmtpSettings settings, MailSink sink, Clock clock) {
        this(settings, sink, clock, new DefaultSslBundleRegistry());
    }
}
