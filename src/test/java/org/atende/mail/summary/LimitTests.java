package org.atende.mail.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTests {

    @Test
    void isWrittenAsManyInATime() {
        assertThat(Limit.of(" 10/10m ")).isEqualTo(new Limit(10, Duration.ofMinutes(10)));
        assertThat(Limit.of("100/10h")).isEqualTo(new Limit(100, Duration.ofHours(10)));
        assertThat(Limit.of("100/10h")).hasToString("100 in 600 minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0/10m", "10/0m", "-1/5m", "10/10", "many/10m", "10/m"})
    void nothingElseIsALimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.of(text));
    }
}
