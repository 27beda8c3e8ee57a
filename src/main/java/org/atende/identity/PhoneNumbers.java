package org.atende.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads telephone numbers as people write them: {@code 912 345 678}, {@code 00351 21...}, {@code +44 (20) ...}. */
@Component
class PhoneNumbers {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[\\d\\s().\\-/\u00a0]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    private final String countryCode;

    PhoneNumbers(PhoneSettings settings) {
        this.countryCode = settings.countryCode();
    }

    /** In the international form; empty for what is no number. */
    Optional<String> parse(String typed) {
        return beginning(typed).filter(number -> INTERNATIONAL.matcher(number).matches());
    }

    /** The same for a number of which more may follow. */
    Optional<String> beginning(String typed) {
        String written = typed == null ? "" : typed.strip();
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        String digits = written.replaceAll("\\D", "");
        if (written.startsWith("+")) {
            return Optional.of("+" + digits);
        }
        return Optional.of(digits.startsWith("00") ? "+" + digits.substring(2) : "+" + countryCode + digits);
    }
}
