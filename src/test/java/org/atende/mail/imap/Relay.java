package org.atende.mail.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;

/** Stands between the desk and a mail server, to hear, to change and to cut what they say. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    volatile Predicate<String> cutsOn = line -> false;
    volatile UnaryOperator<String> answers = line -> line;

    Relay(int target) throws IOException {
        this(target, ServerSocketFactory.getDefault());
    }

    Relay(int target, ServerSocketFactory doors) throws IOException {
        this.target = target;
        this.door = doors.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        inBackground(this::acceptAll);
    }

    int port() {
        return door.getLocalPort();
    }

    private void acceptAll() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            inBackground(() -> pass(client, server, true));
            inBackground(() -> pass(server, client, false));
        }
    }

    private void pass(Socket from, Socket to, boolean commands) throws IOException {
        try (from;
                to) {
            String line = line(from.getInputStream());
            while (line != null && !(commands && cutsOn.test(line))) {
                String said = commands ? line : answers.apply(line);
                to.getOutputStream().write(said.getBytes(ISO_8859_1));
                line = line(from.getInputStream());
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != -1; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return line.toString(ISO_8859_1);
            }
        }
        return null;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side hung up; the other is closed with it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
