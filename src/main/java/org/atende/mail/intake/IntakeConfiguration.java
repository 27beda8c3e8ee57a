package org.atende.mail.intake;

import java.time.Clock;
import org.atende.mail.smtp.LmtpListener;
import org.atende.mail.smtp.LmtpSettings;
import org.atende.mail.smtp.SmtpListener;
import org.atende.mail.smtp.SmtpSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IntakeSettings.class, SmtpSettings.class, LmtpSettings.class})
class IntakeConfiguration {

    @Bean
    SmtpListener intakeListener(SmtpSettings settings, Intake intake, Clock clock, SslBundles bundles) {
        return new SmtpListener(settings, intake, clock, bundles);
    }

    @Bean
    LmtpListener lmtpListener(LmtpSettings settings, Intake intake, Clock clock, SslBundles bundles) {
        return new LmtpListener(settings, intake, clock, bundles);
    }
}
