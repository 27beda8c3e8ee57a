package org.atende.mail.content.classify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.mail.content.IncomingMail;

/** Finds the number that another ticket system gave to a conversation, so that its mails stay in one ticket. */
final class ForeignTicket {

    private static final List<String> HEADERS = List.of(
            "x-otrs-ticketnumber",
            "x-znuny-ticketnumber",
            "rt-ticket",
            "x-rt-ticket",
            "x-zammad-ticket-number",
            "x-zendesk-ticket-id",
            "x-freshdesk-ticket-id",
            "x-fd-ticket-id",
            "x-helpscout-conv-id",
            "x-osticket-id",
            "x-jira-issue-key",
            "x-request-id-ticket",
            "x-kayako-ticket",
            "x-ticket-id",
            "x-ticketnumber",
            "x-ticket-number",
            "x-case-id",
            "x-glpi-ticket");
    private static final Pattern IN_SUBJECT =
            Pattern.compile("(?i)\\[(?:[\\w .-]{1,30}\\s)?#\\s?([A-Z]{0,5}[-.]?\\d[\\d-]{2,20})\\]"
                    + "|\\[((?!ticket|case)[a-z][a-z0-9]{1,9}-\\d{1,7})\\]"
                    + "|\\b(?:ticket|case|incident|pedido|chamado|caso)\\s?(?:id|no\\.?|n[ºo°.]|number)?\\s?[#:]\\s?([A-Z]{0,5}-?\\d[\\d-]{3,20})"
                    + "|\\((?:ticket|case)\\s?#?\\s?(\\d{4,20})\\)"
                    + "|\\b((?:INC|REQ|RITM|CS)\\d{6,12})\\b"
                    + "|\\[([A-Z0-9]{6}-[A-Z0-9]{4,5})\\]"
                    + "|\\bref:(_?[\\w.]{8,60}):ref\\b");

    private ForeignTicket() {}

    static Optional<String> idIn(IncomingMail mail) {
        return HEADERS.stream()
                .flatMap(name -> mail.header(name).stream())
                .filter(value -> !value.isBlank() && value.length() <= 100)
                .findFirst()
                .or(() -> inSubject(mail.subject()));
    }

    private static Optional<String> inSubject(String subject) {
        Matcher matcher = IN_SUBJECT.matcher(subject);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    return Optional.of(matcher.group(group));
                }
            }
        }
        return Optional.empty();
    }
}
