package org.atende.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ImapSettingsTests {

    private static final String ACCOUNT = "atende.mail.imap.accounts.support.";

    private final ApplicationContextRunner good = new ApplicationContextRunner()
            .withUserConfiguration(ValidationAutoConfiguration.class, Settings.class)
            .withPropertyValues(
                    ACCOUNT + "host=imap.hoster.example",
                    ACCOUNT + "user=desk",
                    ACCOUNT + "password=hush",
                    ACCOUNT + "recipient=support@atende.localhost");

    @Test
    void takesTheUsualForWhatIsNotSaid() {
        good.run(context -> {
            ImapAccount account = context.getBean(ImapSettings.class).accounts().get("support");
            assertThat(account.port()).isEqualTo(993);
            assertThat(account.tls()).isEqualTo(TlsMode.TLS);
            assertThat(account.folder()).isEqualTo("INBOX");
            assertThat(account.idle()).isTrue();
            assertThat(account.toString()).doesNotContain("hush");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "host, '', host",
        "user, '', user",
        "recipient, nobody, recipient",
        "password, '', either password or oauth2",
        "port, 70000, port",
        "tls, MAYBE, tls",
        "processed-folder, inbox, processed-folder",
        "poll-interval, soon, poll-interval",
        "oauth2.client-id, desk, client-secret or refresh-token"
    })
    void namesWhatIsWrong(String setting, String value, String named) {
        good.withPropertyValues(ACCOUNT + setting + "=" + value).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .satisfiesAnyOf(
                        failure -> assertThat(failure).hasMessageContaining(named),
                        failure -> assertThat(context.getStartupFailure()).hasStackTraceContaining(named)));
    }

    @Test
    void refusesToSendSecretsInTheClear() {
        good.withPropertyValues(
                        ACCOUNT + "password=",
                        ACCOUNT + "oauth2.token-endpoint=http://login.hoster.example/token",
                        ACCOUNT + "oauth2.client-id=desk",
                        ACCOUNT + "oauth2.client-secret=hush")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("token-endpoint must be an https"));
    }

    @Test
    void refusesTheSameFolderTwice() {
        String other = "atende.mail.imap.accounts.other.";
        good.withPropertyValues(
                        other + "host=imap.hoster.example",
                        other + "user=desk",
                        other + "password=hush",
                        other + "recipient=sales@atende.localhost")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("are the same folder"));
    }

    @Test
    void restsLongerAfterEachFailureButNotForever() {
        good.run(context -> {
            ImapSettings settings = context.getBean(ImapSettings.class);
            assertThat(settings.backOff(1)).isEqualTo(Duration.ofSeconds(5));
            assertThat(settings.backOff(3)).isEqualTo(Duration.ofSeconds(20));
            assertThat(settings.backOff(1000)).isEqualTo(Duration.ofMinutes(5));
        });
    }

    @Configuration
    @EnableConfigurationProperties(ImapSettings.class)
    static class Settings {}
}
