package org.atende;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class StartCheckTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void letsProductionStartWithValuesOfItsOwn() {
        assertThatCode(() -> check(production())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "atende.secret, ''",
        "atende.secret, short",
        "atende.secret, demo-secret-that-production-refuses",
        "atende.demo.enabled, true",
        "spring.datasource.url, ''",
        "spring.datasource.url, jdbc:h2:file:./data/atende",
        "spring.datasource.username, ''",
        "spring.datasource.password, ''",
        "spring.datasource.password, postgres",
        "spring.mail.host, ''",
        "atende.admin.id, boss",
        "atende.admin.password, unnamed-administrator"
    })
    void refusesProductionAndNamesTheSetting(String setting, String value) {
        StartRefused refused = refusal(production().withProperty(setting, value));

        assertThat(refused.reasons()).singleElement().asString().contains(setting);
    }

    @Test
    void namesWhatAHalfConfiguredSignInByTheCustomerAreaLacks() {
        MockEnvironment half = production().withProperty("atende.customer.oidc.client-id", "desk");

        assertThat(refusal(half).reasons())
                .hasSize(2)
                .anyMatch(reason -> reason.contains("atende.customer.oidc.issuer"))
                .anyMatch(reason -> reason.contains("atende.customer.oidc.client-secret"));
    }

    @Test
    void refusesAProviderThatIsNotReachedByHttps() {
        MockEnvironment open = production()
                .withProperty("atende.customer.oidc.issuer", "http://login.example")
                .withProperty("atende.customer.oidc.client-id", "desk")
                .withProperty("atende.customer.oidc.client-secret", "hush");

        assertThat(refusal(open).reasons()).singleElement().asString().contains("atende.customer.oidc.issuer");
    }

    @Test
    void refusesAnAdministratorWithAShortPassword() {
        MockEnvironment settings =
                production().withProperty("atende.admin.id", "boss").withProperty("atende.admin.password", "boss");

        assertThat(refusal(settings).reasons()).singleElement().asString().contains("atende.admin.password");
    }

    @Test
    void namesAllThatIsWrongAtOnceAndNoSecret() {
        MockEnvironment bare = new MockEnvironment();
        bare.setActiveProfiles("production");

        List<String> reasons =
                refusal(bare.withProperty("atende.secret", "demo-hush")).reasons();

        assertThat(reasons).hasSize(7);
        assertThat(new StartRefusedAnalyzer().analyze(new StartRefused(reasons)).getDescription())
                .contains("atende.secret", "spring.mail.host")
                .doesNotContain("demo-hush");
    }

    @Test
    void refusesAShortSecretOnANewcomersMachineToo() {
        assertThat(refusal(new MockEnvironment().withProperty("atende.secret", "short"))
                        .reasons())
                .singleElement()
                .asString()
                .contains("atende.secret");
    }

    private static MockEnvironment production() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("atende.secret", SECRET)
                .withProperty("atende.demo.enabled", "false")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/atende")
                .withProperty("spring.datasource.username", "atende")
                .withProperty("spring.datasource.password", "f3Kq9-long")
                .withProperty("spring.mail.host", "smtp.example");
        settings.setActiveProfiles("production");
        return settings;
    }

    private static StartRefused refusal(MockEnvironment settings) {
        return catchThrowableOfType(StartRefused.class, () -> check(settings));
    }

    private static void check(MockEnvironment settings) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(settings);
        new StartCheck().initialize(context);
    }
}
