package org.atende.chat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between the nodes: PostgreSQL tells each, on one connection of its own, what was committed on any. */
class BusOnPostgres implements ChatBus, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BusOnPostgres.class);

    private static final String CHANNEL = "atende_chat";
    private static final int LISTEN_MILLIS = 5000;
    private static final long PAUSE_MILLIS = 1000;

    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final ApplicationEventPublisher events;
    private volatile Thread listener;

    BusOnPostgres(JdbcClient jdbc, JdbcConnectionDetails database, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.database = database;
        this.events = events;
    }

    @Override
    public void tell(ChatMoved news) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, news.text())
                .query((row, n) -> true)
                .single();
    }

    private void listen() {
        while (isRunning()) {
            try (Connection connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                listenOn(connection);
            } catch (SQLException e) {
                log.warn("What happens in chats on other nodes is heard of late; connecting again: {}", e.toString());
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException, InterruptedException {
        run(connection, "listen " + CHANNEL);
        hear(ChatMoved.ANYTHING);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            PGNotification[] told = postgres.getNotifications(LISTEN_MILLIS);
            if (told == null || told.length == 0) {
                run(connection, "select 1");
            } else {
                for (PGNotification one : told) {
                    hear(ChatMoved.of(one.getParameter()));
                }
            }
        }
    }

    private void hear(ChatMoved news) {
        try {
            events.publishEvent(news);
        } catch (RuntimeException e) {
            log.warn("News of a chat was not passed on; the next look is soon", e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        listener = new Thread(this::listen, "chat-listener");
        listener.setDaemon(true);
        listener.start();
    }

    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
