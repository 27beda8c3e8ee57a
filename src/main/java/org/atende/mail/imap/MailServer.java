package org.atende.mail.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/** The server of one account, and how to sign in there. */
final class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int READ_AT_ONCE = 1024 * 1024;

    private final ImapAccount account;
    private final SslBundles bundles;
    private final AccessTokens tokens;

    MailServer(ImapAccount account, SslBundles bundles, Clock clock) {
        this.account = account;
        this.bundles = bundles;
        this.tokens = account.oauth2() == null ? null : new AccessTokens(account.oauth2(), clock);
    }

    /** Signs in and opens the folder. */
    ImapMailbox open() throws MessagingException, IOException {
        String address = InetAddress.getByName(account.host()).getHostAddress();
        String protocol = account.tls() == TlsMode.TLS ? "imaps" : "imap";
        IMAPStore store = (IMAPStore)
                Session.getInstance(properties("mail." + protocol + ".")).getStore(protocol);
        signIn(store);
        return ImapMailbox.open(store, account, address);
    }

    private void signIn(IMAPStore store) throws MessagingException {
        String secret = tokens == null ? account.password() : tokens.current();
        try {
            store.connect(account.host(), account.port(), account.user(), secret);
        } catch (AuthenticationFailedException e) {
            if (tokens != null) {
                tokens.forget();
            }
            throw e;
        }
    }

    private Properties properties(String prefix) {
        Properties properties = new Properties();
        String patience = String.valueOf(PATIENCE.toMillis());
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "fetchsize", String.valueOf(READ_AT_ONCE));
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(account.tls() == TlsMode.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (tokens != null) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        if (StringUtils.hasText(account.tlsBundle())) {
            properties.put(
                    prefix + "ssl.socketFactory",
                    bundles.getBundle(account.tlsBundle()).createSslContext().getSocketFactory());
        }
        return properties;
    }
}
