package org.atende.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gives out access tokens, each named by its number, and a new refresh token with it. */
final class TokenEndpoint implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean refuses;
    private final HttpServer server;

    TokenEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/token";
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8));
        int count = asked.size();
        String body = refuses
                ? "{\"error\":\"invalid_grant\"}"
                : "{\"access_token\":\"token-%d\",\"expires_in\":3600,\"refresh_token\":\"refresh-%d\"}"
                        .formatted(count, count);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(refuses ? 400 : 200, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
