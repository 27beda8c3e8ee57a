package org.atende.mail.devmailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.atende.mail.smtp.SmtpListener;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class DevMailSenderTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(DevMailboxConfiguration.class)
            .withBean(DevMailbox.class, () -> mock(DevMailbox.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("atende.mail.dev-mailbox.smtp-port=0");

    @Test
    void demoSendsToItsOwnMailbox() {
        context.withPropertyValues("atende.demo.enabled=true").run(started -> {
            int port = started.getBean(SmtpListener.class).port();
            assertThat(started.getBean(JavaMailSenderImpl.class).getPort()).isEqualTo(port);
        });
    }

    @Test
    void demoSendsToTheMailServerThatIsNamed() {
        context.withPropertyValues("atende.demo.enabled=true", "spring.mail.host=mail.example")
                .run(started -> assertThat(
                                started.getBean(JavaMailSenderImpl.class).getHost())
                        .isEqualTo("mail.example"));
    }

    @Test
    void productionHasNoMailbox() {
        for (String property : new String[] {"atende.demo.enabled=false", "some.other=thing"}) {
            context.withPropertyValues(property).run(started -> assertThat(started)
                    .doesNotHaveBean(SmtpListener.class)
                    .doesNotHaveBean(DevImap.class));
        }
    }
}
