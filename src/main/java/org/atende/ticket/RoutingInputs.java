package org.atende.ticket;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the rules know of a ticket when they route it.
 *
 * @param department the one asked for, null if none was
 * @param priority the one asked for, null if none was
 * @param email the requester's address
 */
public record RoutingInputs(String department, String priority, String channel, String email, String subject) {

    public static RoutingInputs of(Ticket ticket) {
        return new RoutingInputs(
                name(ticket.department()),
                name(ticket.priority()),
                ticket.channel().name(),
                ticket.requesterEmail(),
                ticket.subject());
    }

    /** As the tables call them; what is not known is null. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("requestedDepartment", department);
        facts.put("requestedPriority", priority);
        facts.put("channel", channel);
        facts.put("senderDomain", email.substring(email.lastIndexOf('@') + 1));
        facts.put("subject", plain(subject));
        return facts;
    }

    private static String name(Enum<?> asked) {
        return asked == null ? null : asked.name();
    }

    /** Lower case without accents, so that a rule's word is found however a customer spells it. */
    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return decomposed.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
