package org.atende.mail.imap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * {@code atende.mail.imap.accounts.<name>.*}: a mailbox elsewhere.
 *
 * @param host the mail server
 * @param port its port; 0 is the usual one, 993 with TLS and 143 without
 * @param tls how the connection is secured
 * @param tlsBundle the SSL bundle ({@code spring.ssl.bundle.*}) that says whom to trust, where the server's certificate is
 *     not one that everybody trusts
 * @param user whom to sign in as
 * @param password with what; either this or {@code oauth2}
 * @param oauth2 signing in by an access token (XOAUTH2)
 * @param folder where new mail stands
 * @param processedFolder where a mail is moved once it is stored; made if it is not there
 * @param recipient the desk's address that this mailbox stands for, one of {@code atende.mail.mailboxes}
 * @param pollInterval the longest time between two looks; where the server tells of new mail (IDLE) it comes at once
 * @param idle whether to listen for the server to tell of new mail, where it can
 */
record ImapAccount(
        @NotBlank String host,
        @DefaultValue("0") @Min(0) @Max(65535) int port,
        @DefaultValue("TLS") @NotNull TlsMode tls,
        String tlsBundle,
        @NotBlank String user,
        String password,
        @Valid OAuth2Settings oauth2,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue("Processed") @NotBlank String processedFolder,
        @NotBlank @Email String recipient,
        @DefaultValue("1m") @NotNull Duration pollInterval,
        @DefaultValue("true") boolean idle) {

    ImapAccount {
        if (StringUtils.hasText(password) == (oauth2 != null)) {
            throw new IllegalArgumentException("either password or oauth2 is needed, and not both");
        }
        if (folder.equalsIgnoreCase(processedFolder)) {
            throw new IllegalArgumentException("processed-folder must not be the folder itself");
        }
        port = port == 0 ? tls.usualPort() : port;
    }

    /** Tells this folder from all others, in every node alike. */
    String folderId() {
        return user + "@" + host + ":" + port + "/" + folder;
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ImapAccount[" + folderId() + "]";
    }
}
