package org.atende.testing;

import org.atende.Atende;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several nodes on a PostgreSQL database, on free ports, with nothing happening by itself. */
public final class Node {

    private Node() {}

    public static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(Atende.class)
                .run(
                        "--server.port=0",
                        "--atende.chat.calendar=always",
                        "--atende.mail.smtp.port=0",
                        "--atende.mail.dev-mailbox.smtp-port=0",
                        "--atende.mail.dev-mailbox.imap-port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--atende.demo.tickets=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
    }
}
