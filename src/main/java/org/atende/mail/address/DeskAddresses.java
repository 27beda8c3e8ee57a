package org.atende.mail.address;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atende.ticket.Department;

/** Tells the desk's own addresses from other people's, whatever their case. */
public final class DeskAddresses {

    private final Map<String, Department> departments = new HashMap<>();
    private final Map<Department, String> mailboxes = new EnumMap<>(Department.class);
    private final String replyDomain;
    private final String bounceDomain;

    public DeskAddresses(AddressSettings settings) {
        settings.mailboxes().forEach(this::add);
        replyDomain = lower(settings.replyDomain());
        bounceDomain = lower(settings.bounceDomain());
    }

    private void add(Department department, List<String> addresses) {
        mailboxes.put(department, lower(addresses.get(0)));
        addresses.forEach(address -> departments.put(lower(address), department));
    }

    /** Whether mail to this address is the desk's to take. */
    public boolean accepts(String address) {
        return department(address).isPresent() || isReply(address) || isBounce(address);
    }

    /** The department whose mailbox this is; {@code support+anything@} is {@code support@}. */
    public Optional<Department> department(String address) {
        String exact = lower(address);
        return Optional.ofNullable(departments.get(exact))
                .or(() -> Optional.ofNullable(departments.get(exact.replaceFirst("\\+[^@]*@", "@"))));
    }

    /** The address that a department writes from: the first of its mailboxes. */
    public String mailbox(Department department) {
        return mailboxes.get(department);
    }

    public boolean isReply(String address) {
        return lower(address).endsWith("@" + replyDomain);
    }

    public boolean isBounce(String address) {
        return lower(address).endsWith("@" + bounceDomain);
    }

    public String replyDomain() {
        return replyDomain;
    }

    public String bounceDomain() {
        return bounceDomain;
    }

    private static String lower(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
