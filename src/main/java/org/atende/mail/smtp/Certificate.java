package org.atende.mail.smtp;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/** The certificate that a listener shows, read anew for each connection, so that a renewed one is taken up. */
record Certificate(String bundle, SslBundles bundles) {

    static Certificate of(Protocol protocol, String bundle, SslBundles bundles) {
        Certificate certificate = new Certificate(bundle, bundles);
        if (certificate.isThere()) {
            certificate.check("atende.mail." + protocol.name().toLowerCase(Locale.ROOT) + ".tls-bundle");
        }
        return certificate;
    }

    boolean isThere() {
        return StringUtils.hasText(bundle);
    }

    /** The server's side of TLS on a connection that has begun without. */
    SSLSocket secure(Socket socket) throws IOException {
        return (SSLSocket)
                bundles.getBundle(bundle).createSslContext().getSocketFactory().createSocket(socket, null, true);
    }

    private void check(String setting) {
        try {
            bundles.getBundle(bundle);
        } catch (NoSuchSslBundleException e) {
            throw new IllegalStateException(
                    setting + " is '" + bundle + "', but spring.ssl.bundle has none of that name", e);
        }
    }
}
