package org.atende.mail.realservers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A Postfix and a Dovecot of the test's own, run by the same script as people try them with. */
record RealServers(Path directory, int smtp, int deskLmtp, int imap, int dovecotLmtp) implements AutoCloseable {

    private static final String SCRIPT = "scripts/mail-servers";
    private static final List<String> NEEDED = List.of(
            "/usr/sbin/postfix",
            "/usr/sbin/dovecot",
            "/usr/lib/dovecot/imap",
            "/usr/lib/dovecot/lmtp",
            "/usr/bin/openssl");

    static RealServers startOrSkip() throws IOException, InterruptedException {
        String why = whyNot();
        if (why != null) {
            System.err.println("SKIPPED: the real Postfix and Dovecot are not tried, because " + why);
        }
        assumeTrue(why == null, why);
        int[] ports = freePorts();
        var servers =
                new RealServers(Files.createTempDirectory("real-servers"), ports[0], ports[1], ports[2], ports[3]);
        servers.run("start", ports);
        return servers;
    }

    private static String whyNot() {
        List<String> missing =
                NEEDED.stream().filter(file -> !Files.exists(Path.of(file))).toList();
        if (!missing.isEmpty()) {
            return "not installed: " + missing + " (apt-get install postfix dovecot-imapd dovecot-lmtpd)";
        }
        return "root".equals(System.getProperty("user.name")) ? null : "they are started as root only";
    }

    Path certificate() {
        return directory.resolve("certificate.pem");
    }

    Path maildir(String account) {
        return directory.resolve("mail").resolve(account);
    }

    String log() throws IOException {
        return Files.readString(directory.resolve("postfix.log"));
    }

    private void run(String what, int... ports) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPT, what, directory.toString()));
        for (int port : ports) {
            command.add(String.valueOf(port));
        }
        Process script = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("script.log").toFile())
                .start();
        if (script.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(directory.resolve("script.log")));
        }
    }

    private static int[] freePorts() throws IOException {
        List<ServerSocket> free = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                free.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return free.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        } finally {
            for (ServerSocket socket : free) {
                socket.close();
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("stop");
        FileSystemUtils.deleteRecursively(directory);
    }
}
