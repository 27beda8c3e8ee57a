package org.atende;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses a start with a missing or demo secret, and with anything of the demo in production. */
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int SHORTEST_SECRET = 32;
    private static final int SHORTEST_PASSWORD = 12;
    private static final String OIDC = "atende.customer.oidc.";
    private static final Set<String> GUESSED_FIRST =
            Set.of("atende", "admin", "camunda", "changeme", "demo", "password", "postgres", "secret");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        List<String> reasons = new ArrayList<>();
        secret(settings, reasons);
        customersOidc(settings, reasons);
        if (settings.acceptsProfiles(Profiles.of("production"))) {
            demo(settings, reasons);
            database(settings, reasons);
            mail(settings, reasons);
            administrator(settings, reasons);
        }
        if (!reasons.isEmpty()) {
            throw new StartRefused(reasons);
        }
    }

    private static void secret(Environment settings, List<String> reasons) {
        String secret = text(settings, "atende.secret");
        if (secret.isEmpty()) {
            reasons.add("atende.secret is missing: it must be at least 32 random characters.");
        } else if (secret.length() < SHORTEST_SECRET) {
            reasons.add("atende.secret is too short: it must be at least 32 random characters.");
        }
    }

    /** All of it or nothing; the provider is reached by HTTPS where it counts. */
    private static void customersOidc(Environment settings, List<String> reasons) {
        List<String> names = List.of("issuer", "client-id", "client-secret");
        List<String> missing = names.stream()
                .map(name -> OIDC + name)
                .filter(name -> text(settings, name).isEmpty())
                .toList();
        if (missing.size() < names.size()) {
            missing.forEach(name -> reasons.add(name + " is missing: the sign-in by the customer area needs it."));
        }
        String issuer = text(settings, OIDC + "issuer");
        if (settings.acceptsProfiles(Profiles.of("production"))
                && !issuer.isEmpty()
                && !issuer.startsWith("https://")) {
            reasons.add(OIDC + "issuer must begin with https:// in production.");
        }
    }

    private static void demo(Environment settings, List<String> reasons) {
        if (text(settings, "atende.secret").startsWith("demo-")) {
            reasons.add("atende.secret is the demo's: everybody knows it.");
        }
        if (!text(settings, "atende.demo.enabled").equalsIgnoreCase("false")) {
            reasons.add(
                    "atende.demo.enabled must be false in production: it makes accounts whose passwords are their names.");
        }
    }

    private static void database(Environment settings, List<String> reasons) {
        if (!text(settings, "spring.datasource.url").startsWith("jdbc:postgresql:")) {
            reasons.add("spring.datasource.url must name a PostgreSQL database (jdbc:postgresql://...) in production.");
        }
        required(settings, reasons, "spring.datasource.username");
        required(settings, reasons, "spring.datasource.password");
        if (GUESSED_FIRST.contains(text(settings, "spring.datasource.password"))) {
            reasons.add("spring.datasource.password is one that is guessed first.");
        }
    }

    private static void mail(Environment settings, List<String> reasons) {
        required(settings, reasons, "spring.mail.host");
    }

    private static void administrator(Environment settings, List<String> reasons) {
        String password = text(settings, "atende.admin.password");
        if (text(settings, "atende.admin.id").isEmpty() == password.isEmpty()) {
            if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
                reasons.add("atende.admin.password is too short: it must have at least 12 characters.");
            }
        } else {
            reasons.add("atende.admin.id and atende.admin.password belong together: one of them is missing.");
        }
    }

    private static void required(Environment settings, List<String> reasons, String name) {
        if (text(settings, name).isEmpty()) {
            reasons.add(name + " is missing.");
        }
    }

    private static String text(Environment settings, String name) {
        return settings.getProperty(name, "").strip();
    }
}
