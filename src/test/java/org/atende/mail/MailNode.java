package org.atende.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.atende.mail.intake.MailHandler;
import org.atende.mail.intake.MailReaders;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** One node of the desk that has its mail module's transport and nothing else, on a database that others may share. */
public final class MailNode implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private MailNode(List<String> properties, MailHandler handler) {
        TestPropertyValues.of(properties).applyTo(context);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(MailHandler.class, () -> handler);
        context.registerBean(MailReaders.class, Everybody::new);
        context.register(Transport.class);
        context.refresh();
    }

    public static MailNode start(String databaseUrl, MailHandler handler, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "spring.datasource.url=" + databaseUrl,
                "spring.datasource.username=" + (databaseUrl.contains("postgres") ? "postgres" : "sa"),
                "spring.datasource.password=" + (databaseUrl.contains("postgres") ? "postgres" : ""),
                "spring.sql.init.mode=always",
                "spring.sql.init.continue-on-error=true",
                "spring.sql.init.schema-locations=classpath:db/migration/V4__mail.sql,"
                        + "classpath:db/migration/V7__mail_accounts.sql,"
                        + "classpath:db/migration/V8_3__released_mail.sql",
                "atende.secret=a secret of the tests",
                "atende.mail.smtp.port=0",
                "atende.mail.intake.sweep-interval=50ms",
                "atende.mail.intake.first-back-off=50ms"));
        all.addAll(Arrays.asList(properties));
        return new MailNode(all, handler);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Rights are the tickets', which this node knows nothing of. */
    private record Everybody() implements MailReaders {

        @Override
        public void requireRead(String ticketNumber) {}

        @Override
        public Set<String> readable(Collection<String> ticketNumbers) {
            return Set.copyOf(ticketNumbers);
        }
    }

    @ComponentScan({
        "org.atende.mail.address",
        "org.atende.mail.raw",
        "org.atende.mail.intake",
        "org.atende.mail.imap",
        "org.atende.mail.trust"
    })
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class,
        SslAutoConfiguration.class,
        ValidationAutoConfiguration.class
    })
    static class Transport {}
}
