package org.atende.mail.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.attachment.NewFile;
import org.atende.mail.address.DeskAddresses;
import org.atende.mail.content.Mailbox;
import org.atende.mail.sending.OutgoingMail;
import org.atende.mail.trust.ReplyTokens;
import org.atende.ticket.Actor;
import org.atende.ticket.Message;
import org.atende.ticket.Ratings;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketSettings;
import org.atende.ticket.Tickets;
import org.atende.ticket.Update;
import org.springframework.stereotype.Component;

/** Writes a summary in its recipient's language: the news first, then the recent part of the conversation. */
@Component
class SummaryWriter {

    private static final String NULL_SENDER = "";

    private final Tickets tickets;
    private final ReplyTokens tokens;
    private final DeskAddresses addresses;
    private final SummaryTemplates templates;
    private final SummarySettings settings;
    private final Attachments attachments;
    private final Ratings ratings;
    private final ZoneId zone;

    SummaryWriter(
            Tickets tickets,
            ReplyTokens tokens,
            DeskAddresses addresses,
            SummaryTemplates templates,
            SummarySettings settings,
            Attachments attachments,
            Ratings ratings,
            TicketSettings ticketSettings) {
        this.tickets = tickets;
        this.tokens = tokens;
        this.addresses = addresses;
        this.templates = templates;
        this.settings = settings;
        this.attachments = attachments;
        this.ratings = ratings;
        this.zone = ticketSettings.zone();
    }

    OutgoingMail write(Summary summary, Ticket ticket) {
        Locale locale = summary.language().locale();
        List<Message> conversation = conversation(summary, ticket);
        Map<String, Object> values = values(summary, ticket, conversation, locale);
        String number = ticket.number().value();
        boolean acknowledges = isAcknowledgement(summary);
        return new OutgoingMail(
                acknowledges ? NULL_SENDER : tokens.bounceAddress(number, summary.recipient()),
                new Mailbox(settings.senderName(), addresses.mailbox(ticket.department())),
                new Mailbox(nameOf(summary), summary.recipient()),
                new Mailbox("", tokens.replyAddress(number, summary.recipient())),
                subject(summary, ticket, locale),
                summary.mailId(),
                lastFromCustomer(conversation),
                thread(number, summary, conversation),
                templates.render("summary.txt", locale, values),
                templates.render("summary.html", locale, values),
                files(summary, conversation),
                Map.of(
                        "Auto-Submitted",
                        acknowledges ? "auto-replied" : "auto-generated",
                        "X-Auto-Response-Suppress",
                        "All"),
                summary.language());
    }

    /** A colleague was shown this ticket, and not those that were merged into it. */
    private List<Message> conversation(Summary summary, Ticket ticket) {
        List<Message> whole = tickets.conversation(ticket);
        return isToColleague(summary, ticket)
                ? whole.stream()
                        .filter(message -> message.ticketId().equals(ticket.id()))
                        .toList()
                : whole;
    }

    private static boolean isToColleague(Summary summary, Ticket ticket) {
        return summary.audience() == Summary.Audience.CUSTOMER
                && !summary.recipient().equals(ticket.requesterEmail());
    }

    private static boolean isAcknowledgement(Summary summary) {
        return summary.what() == Update.OPENED && summary.audience() == Summary.Audience.CUSTOMER;
    }

    /** An acknowledgement may answer a forged mail: it repeats none of the words that came with it. */
    private String subject(Summary summary, Ticket ticket, Locale locale) {
        String subject = isAcknowledgement(summary) ? templates.word("subject.received", locale) : ticket.subject();
        return "[%s] %s".formatted(ticket.number(), subject).strip();
    }

    private static String nameOf(Summary summary) {
        return isAcknowledgement(summary) || summary.recipientName() == null ? "" : summary.recipientName();
    }

    private Map<String, Object> values(Summary summary, Ticket ticket, List<Message> conversation, Locale locale) {
        boolean forCustomer = summary.audience() == Summary.Audience.CUSTOMER;
        Map<String, Object> values = new HashMap<>();
        values.put("ticket", ticket);
        values.put("forCustomer", forCustomer);
        values.put("acknowledges", isAcknowledgement(summary));
        values.put("newsKey", "news.%s.%s%s".formatted(summary.audience(), summary.what(), variant(summary, ticket)));
        values.put("news", new Object[] {
            date(ticket.followUpAt(), locale),
            date(ticket.reopenUntil(), locale),
            other(summary),
            date(ticket.closesAt(), locale)
        });
        values.put("name", nameOf(summary));
        values.put("message", isAcknowledgement(summary) ? null : words(summary, conversation));
        values.put("recent", isAcknowledgement(summary) ? List.of() : recent(summary, conversation, locale));
        values.put("recentKey", isTranscript(summary) ? "transcript" : "earlier");
        values.put("deskUrl", settings.deskUrl());
        values.put("rateUrl", asksForRating(summary) && !isToColleague(summary, ticket) ? rateUrl(ticket) : null);
        return values;
    }

    /** A reminder says when the ticket closes, if it does. */
    private static String variant(Summary summary, Ticket ticket) {
        return summary.what() == Update.REMINDED && ticket.closesAt() != null ? ".closes" : "";
    }

    /** The number of the ticket that was merged into this one, or that this one was split from: it keeps the remark. */
    private String other(Summary summary) {
        return summary.what() != Update.MERGED && summary.what() != Update.SPLIT
                ? ""
                : tickets.holding(summary.message())
                        .map(ticket -> ticket.number().value())
                        .orElse("");
    }

    private static boolean asksForRating(Summary summary) {
        return summary.audience() == Summary.Audience.CUSTOMER
                && (summary.what() == Update.RESOLVED || summary.what() == Update.AUTO_CLOSED);
    }

    private String rateUrl(Ticket ticket) {
        return "%s/rate/%s/%s".formatted(settings.deskUrl(), ticket.number(), ratings.code(ticket.number()));
    }

    private static Said words(Summary summary, List<Message> conversation) {
        return conversation.stream()
                .filter(message -> message.id().equals(summary.message()))
                .filter(message -> message.kind() != Message.Kind.SYSTEM)
                .findFirst()
                .map(message -> new Said(author(message), null, message.text(), page(message)))
                .orElse(null);
    }

    private static boolean isTranscript(Summary summary) {
        return summary.what() == Update.CHAT_ENDED;
    }

    private List<Said> recent(Summary summary, List<Message> conversation, Locale locale) {
        List<Message> earlier = conversation.stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .filter(message -> !message.id().equals(summary.message()))
                .filter(message -> !message.createdAt().isAfter(summary.createdAt()))
                .toList();
        if (isTranscript(summary)) {
            return transcript(earlier, locale);
        }
        int from = Math.max(0, earlier.size() - settings.recentMessages());
        return earlier.subList(from, earlier.size()).stream()
                .sorted((first, second) -> second.createdAt().compareTo(first.createdAt()))
                .map(message ->
                        new Said(author(message), date(message.createdAt(), locale), message.text(), page(message)))
                .toList();
    }

    /** All that was said in a chat, in the order in which it was said, with the names of the files. */
    private List<Said> transcript(List<Message> said, Locale locale) {
        Map<UUID, List<Attachment>> files =
                attachments.of(said.stream().map(Message::id).toList()).stream().collect(groupingBy(Attachment::owner));
        return said.stream()
                .map(message -> new Said(
                        author(message),
                        date(message.createdAt(), locale),
                        withFiles(message.text(), files.getOrDefault(message.id(), List.of())),
                        files.containsKey(message.id()) ? null : page(message)))
                .toList();
    }

    private static String withFiles(String text, List<Attachment> files) {
        String names = files.stream().map(file -> "[" + file.name() + "]").collect(joining("\n"));
        return text.isEmpty() || names.isEmpty() ? text + names : text + "\n" + names;
    }

    /** The page of what an agent wrote; a customer's own page stays with the desk, and with them. */
    private static String page(Message message) {
        return message.authorRole() == Actor.Role.AGENT ? message.html() : null;
    }

    /** The files of what an agent wrote go to the customer with it. */
    private List<NewFile> files(Summary summary, List<Message> conversation) {
        boolean byAgent = conversation.stream()
                .filter(message -> message.id().equals(summary.message()))
                .anyMatch(message -> message.authorRole() == Actor.Role.AGENT);
        if (!byAgent || summary.audience() != Summary.Audience.CUSTOMER) {
            return List.of();
        }
        return attachments.of(List.of(summary.message())).stream()
                .map(file -> new NewFile(file.name(), file.type(), attachments.content(file), null, false))
                .toList();
    }

    private static String author(Message message) {
        String name = message.authorName();
        return name == null || name.isBlank() ? message.authorEmail() : name;
    }

    private String date(Instant instant, Locale locale) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(zone));
    }

    private static String lastFromCustomer(List<Message> conversation) {
        return conversation.stream()
                .map(Message::mailId)
                .filter(id -> id != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The thread's root is the same for all mails to one recipient, so that mail programs keep them together. */
    private List<String> thread(String number, Summary summary, List<Message> conversation) {
        List<String> thread = new ArrayList<>();
        thread.add(tokens.messageId(number, summary.recipient(), "thread"));
        if (summary.audience() == Summary.Audience.CUSTOMER) {
            conversation.stream().map(Message::mailId).filter(id -> id != null).forEach(thread::add);
        }
        return thread;
    }

    /**
     * Somebody's words, as a template shows them.
     *
     * @param html the same as a page that is safe, null if there is none
     */
    public record Said(String author, String when, String text, String html) {}
}
