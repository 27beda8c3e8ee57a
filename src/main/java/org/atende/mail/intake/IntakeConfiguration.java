package org.atende.mail.intake;

import java.time.Clock;
import org.atende.mail.smtp.SmtpListener;
import org.atende.mail.smtp.SmtpSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IntakeSettings.class, SmtpSettings.class})
class IntakeConfiguration {

    @Bean
    SmtpListener intakeListener(SmtpSettings settings, Intake intake, Clock clock) {
        return new SmtpListener(settings, intake, clock);
    }
}
