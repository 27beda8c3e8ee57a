package org.atende.identity.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Domains at which strangers have addresses side by side: free mail, providers, and what is no domain of one owner at all. */
@Component
class EverybodysDomains {

    private static final String FILE = "org/atende/identity/company/everybodys-domains.txt";

    private final Set<String> domains;

    EverybodysDomains() {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            domains = text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of free mail domains is part of the program", e);
        }
    }

    /** Such a domain, or one below it. */
    boolean contain(String domain) {
        return domains.stream()
                .anyMatch(one -> one.startsWith("=") ? domain.equals(one.substring(1)) : isBelow(domain, one));
    }

    private static boolean isBelow(String domain, String one) {
        return domain.equals(one) || domain.endsWith("." + one);
    }
}
