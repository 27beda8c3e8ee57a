package org.atende.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atende.identity.Agents;
import org.atende.testing.Node;
import org.atende.testing.PostgresDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

class TwoNodesTests {

    /** Two nodes in one JVM share its logging, which cannot be set up by both at once. */
    @BeforeAll
    static void leaveLoggingAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void setUpLoggingAgain() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void startTogetherOnAnEmptyDatabase() throws Exception {
        String url = PostgresDatabase.freshUrl();
        ExecutorService machines = Executors.newFixedThreadPool(2);
        Callable<ConfigurableApplicationContext> node = () -> Node.start(url);

        List<Future<ConfigurableApplicationContext>> nodes = machines.invokeAll(List.of(node, node));
        machines.shutdown();

        for (Future<ConfigurableApplicationContext> started : nodes) {
            try (ConfigurableApplicationContext context = started.get()) {
                assertThat(context.getBean(Agents.class).find("ana")).isPresent();
            }
        }
    }
}
