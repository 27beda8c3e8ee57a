package org.atende.mail.trust;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code atende.mail.*}: what else verifies the marks on the desk's mails.
 *
 * @param previousSecrets former values of {@code atende.secret}: put the old one here when it is replaced, and answers to
 *     mails that are already out are still known
 */
@ConfigurationProperties("atende.mail")
record TrustSettings(@DefaultValue List<String> previousSecrets) {

    /** Secrets stay out of logs and messages. */
    @Override
    public String toString() {
        return "TrustSettings[" + previousSecrets.size() + " previous secrets]";
    }
}
