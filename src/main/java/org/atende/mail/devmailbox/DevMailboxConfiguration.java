package org.atende.mail.devmailbox;

import java.time.Clock;
import java.time.Duration;
import org.atende.mail.smtp.SmtpListener;
import org.atende.mail.smtp.SmtpSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

@DemoOnly
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DevMailboxSettings.class)
class DevMailboxConfiguration {

    @Bean
    SmtpListener devMailboxListener(DevMailboxSettings settings, DevMailbox mailbox, Clock clock) {
        return new SmtpListener(onThisMachine(settings.smtpPort()), mailbox, clock);
    }

    /** Stands in for Spring Boot's own as long as no mail server is named. */
    @Bean
    @ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
    JavaMailSenderImpl devMailSender(SmtpListener devMailboxListener, DevMailboxSettings settings) {
        return new CatcherMailSender(devMailboxListener, settings);
    }

    private static SmtpSettings onThisMachine(int port) {
        DataSize size = DataSize.ofMegabytes(50);
        Duration timeout = Duration.ofSeconds(60);
        return new SmtpSettings(
                true, "127.0.0.1", port, "mailbox.atende.localhost", size, size, 50, 100, timeout, timeout, null);
    }
}
