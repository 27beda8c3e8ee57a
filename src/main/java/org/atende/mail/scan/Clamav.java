package org.atende.mail.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks clamd about a file, by its INSTREAM command. */
@Component
class Clamav {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final ClamavSettings settings;

    Clamav(ClamavSettings settings) {
        this.settings = settings;
    }

    /**
     * The virus in the file; empty if there is none, or no scanner is set up.
     *
     * @throws ScannerAway if the scanner does not answer, or cannot tell
     */
    Optional<String> virusIn(byte[] content) {
        if (!settings.isOn()) {
            return Optional.empty();
        }
        String answer = ask(content);
        if (answer.endsWith(" FOUND")) {
            return Optional.of(answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
        }
        if (!answer.endsWith("OK")) {
            throw new ScannerAway("The virus scanner cannot tell: " + answer, null);
        }
        return Optional.empty();
    }

    private String ask(byte[] content) {
        try (Socket socket = new Socket()) {
            InetSocketAddress clamd = new InetSocketAddress(settings.host(), settings.port());
            socket.connect(clamd, (int) settings.connectTimeout().toMillis());
            socket.setSoTimeout((int) settings.answerTimeout().toMillis());
            send(content, new DataOutputStream(socket.getOutputStream()));
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, US_ASCII).replace('\0', ' ').strip();
        } catch (IOException e) {
            throw new ScannerAway("The virus scanner does not answer: " + e.getMessage(), e);
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }
}
