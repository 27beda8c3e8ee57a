package org.atende.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** H2 in memory; every application context gets an empty database of its own. */
public class H2Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + freshUrl()).applyTo(context);
    }

    /** The JDBC address of a new, empty database that lives as long as the JVM. */
    public static String freshUrl() {
        return "jdbc:h2:mem:atende_" + COUNT.incrementAndGet() + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    }
}
