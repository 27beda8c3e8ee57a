package org.atende.identity;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param secret at least 32 characters, the same on every node; links and codes that the desk has given away stop working
 *     when it changes
 */
@Validated
@ConfigurationProperties("atende")
record SecretSettings(@NotBlank String secret) {

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "SecretSettings[secret=***]";
    }
}
