package org.atende.mail.address;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.atende.ticket.Department;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.mail.*}: where people write to.
 *
 * @param mailboxes the addresses of each department, {@code department: [address, ...]}; a map given replaces the default
 *     ({@code support@}, {@code billing@} and {@code sales@atende.localhost}) as a whole
 * @param replyDomain a domain of its own, to which answers to the desk's mails come back
 * @param bounceDomain a domain of its own, to which mails that could not be delivered come back
 */
@Validated
@ConfigurationProperties("atende.mail")
public record AddressSettings(
        @NotEmpty
                Map<Department, @NotEmpty List<@Pattern(regexp = ADDRESS, message = "is not an address") String>>
                        mailboxes,
        @DefaultValue("reply.atende.localhost") @Pattern(regexp = DOMAIN, message = "is not a domain")
                String replyDomain,
        @DefaultValue("bounce.atende.localhost") @Pattern(regexp = DOMAIN, message = "is not a domain")
                String bounceDomain) {

    private static final String DOMAIN = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";
    private static final String ADDRESS = "[^@\\s<>]+@" + DOMAIN;
    private static final Map<Department, List<String>> DEMO = Map.of(
            Department.SUPPORT, List.of("support@atende.localhost"),
            Department.BILLING, List.of("billing@atende.localhost"),
            Department.SALES, List.of("sales@atende.localhost"));

    public AddressSettings {
        mailboxes = mailboxes == null ? DEMO : mailboxes;
    }
}
