package org.atende.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.atende.testing.Node;
import org.atende.testing.PostgresDatabase;
import org.atende.ticket.NewMessage;
import org.atende.ticket.TicketNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer and an agent, each on a node of their own. */
class ChatOnTwoNodesTests {

    /** Well below the slow look that would find everything in the end. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @BeforeAll
    static void leaveLoggingAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void setUpLoggingAgain() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void hearEachOtherAtOnceAndGoOnWhenTheListenersConnectionOrANodeIsLost() throws Exception {
        String url = PostgresDatabase.freshUrl();
        try (ConfigurableApplicationContext one = Node.start(url);
                ConfigurableApplicationContext other = Node.start(url);
                ChatWindow rita = new ChatWindow(port(one))) {
            rita.begin("O site está lento.").listen();
            TicketNumber number = new TicketNumber(rita.number());
            Chats agents = other.getBean(Chats.class);

            agents.take(number, ChatContract.ANA);
            agents.say(number, ChatWindow.random(16), NewMessage.of("Um"), ChatContract.ANA);
            await().atMost(AT_ONCE).until(() -> rita.lines.size() == 2);

            other.getBean(JdbcClient.class)
                    .sql(
                            "select pg_terminate_backend(pid) from pg_stat_activity where query in ('listen atende_chat', 'select 1') and pid <> pg_backend_pid()")
                    .query((row, n) -> true)
                    .list();
            agents.say(number, ChatWindow.random(16), NewMessage.of("Dois"), ChatContract.ANA);
            await().atMost(Duration.ofSeconds(8)).until(() -> rita.lines.size() == 3);
            agents.say(number, ChatWindow.random(16), NewMessage.of("Três"), ChatContract.ANA);
            await().atMost(Duration.ofSeconds(8)).until(() -> rita.lines.size() == 4);

            one.close();
            rita.cut();
            rita.goTo(port(other));
            agents.say(number, ChatWindow.random(16), NewMessage.of("Quatro"), ChatContract.ANA);
            rita.listen();
            rita.say("Cinco");

            await().atMost(AT_ONCE).until(() -> rita.lines.size() == 6);
            assertThat(rita.texts()).containsExactly("O site está lento.", "Um", "Dois", "Três", "Quatro", "Cinco");
        }
    }

    private static int port(ConfigurableApplicationContext node) {
        return ((ServletWebServerApplicationContext) node).getWebServer().getPort();
    }
}
