package org.atende.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeskSecretTests {

    private final DeskSecret secret = secret("0123456789abcdef0123456789abcdef");

    @Test
    void givesEveryPurposeAKeyOfItsOwn() {
        assertThat(secret.key("portal-link")).hasSize(32).isNotEqualTo(secret.key("mail-thread"));
    }

    @Test
    void givesTheSameKeyOnEveryNodeOfOneInstallation() {
        assertThat(secret("0123456789abcdef0123456789abcdef").key("portal-link"))
                .isEqualTo(secret.key("portal-link"));
        assertThat(secret("another-secret-another-secret-00").key("portal-link"))
                .isNotEqualTo(secret.key("portal-link"));
    }

    @Test
    void staysOutOfLogs() {
        assertThat(new SecretSettings("0123456789abcdef")).asString().doesNotContain("0123");
    }

    private static DeskSecret secret(String text) {
        return new DeskSecret(new SecretSettings(text));
    }
}
