package org.atende.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** A certificate for localhost that only whoever holds this very bundle trusts; each one is new. */
public final class SelfSigned {

    private static final String PASSWORD = "changeit";

    private SelfSigned() {}

    public static SslBundle bundle() {
        try {
            KeyStore store = store();
            return SslBundle.of(SslStoreBundle.of(store, PASSWORD, store));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate could be made", e);
        }
    }

    /** The certificate alone, for those who are to trust it. */
    public static String pem(SslBundle bundle) {
        try {
            byte[] certificate =
                    bundle.getStores().getTrustStore().getCertificate("itself").getEncoded();
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate cannot be written", e);
        }
    }

    private static KeyStore store() throws IOException, GeneralSecurityException {
        Path directory = Files.createTempDirectory("self-signed");
        Path file = directory.resolve("store.p12");
        try {
            generate(file);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            store.setCertificateEntry("itself", store.getCertificate("desk"));
            return store;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    private static void generate(Path file) throws IOException {
        String options = "-genkeypair -alias desk -keyalg EC -dname CN=localhost -ext san=dns:localhost,ip:127.0.0.1"
                + " -validity 2 -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + file;
        String keytool = System.getProperty("java.home") + "/bin/keytool";
        Process process = new ProcessBuilder((keytool + " " + options).split(" "))
                .inheritIO()
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool failed");
        }
    }
}
