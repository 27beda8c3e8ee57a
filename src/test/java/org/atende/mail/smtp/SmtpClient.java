package org.atende.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLContext;

/** Speaks SMTP line by line, so that tests can say what no well-behaved program would. */
final class SmtpClient implements AutoCloseable {

    private Socket socket;
    private BufferedReader answers;

    SmtpClient(int port) throws IOException {
        use(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    private void use(Socket connected) throws IOException {
        socket = connected;
        socket.setSoTimeout(10_000);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /** The server's next answer, its last line; null if it hung up. */
    String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = answers.readLine();
        }
        return line;
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    }

    String say(String line) throws IOException {
        send(line + "\r\n");
        return answer();
    }

    /** Greets and says who writes to whom; the mail's content comes next. */
    void begin(String recipient) throws IOException {
        say("MAIL FROM:<joao@cliente.example>");
        say("RCPT TO:<" + recipient + ">");
        say("DATA");
    }

    static SmtpClient greeted(int port) throws IOException {
        SmtpClient client = new SmtpClient(port);
        client.answer();
        client.say("EHLO mx.cliente.example");
        return client;
    }

    /** Goes on with TLS; the server has agreed to it. */
    void secure(SSLContext trusted) throws IOException {
        use(trusted.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true));
    }

    /** Whether the server ends the connection, whatever it sends before. */
    boolean hasHungUp() throws IOException {
        try {
            while (socket.getInputStream().read() != -1) {
                // A TLS alert is bytes too.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
