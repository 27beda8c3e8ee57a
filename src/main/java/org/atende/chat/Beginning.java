package org.atende.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.Keys;
import org.atende.identity.customer.PinCheck;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.identity.customer.SupportPins;
import org.atende.ticket.Channel;
import org.atende.ticket.LiveTalk;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** New chats: a ticket from the first line on, so that no word is lost whatever happens next. */
@Service
class Beginning {

    private static final String NOWHERE = "@chat.invalid";
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_NAME = 100;
    private static final int SUBJECT = 80;

    private final CustomerChats chats;
    private final ChatTable table;
    private final ChatLines lines;
    private final ChatProcess process;
    private final ChatBus bus;
    private final ChatHours hours;
    private final LiveTalk talk;
    private final Customers customers;
    private final SupportPins pins;
    private final RateLimits limits;
    private final Keys keys;
    private final Pace pace;
    private final ChatSettings settings;
    private final MessageSource words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Beginning(
            CustomerChats chats,
            ChatTable table,
            ChatLines lines,
            ChatProcess process,
            ChatBus bus,
            ChatHours hours,
            LiveTalk talk,
            Customers customers,
            SupportPins pins,
            RateLimits limits,
            Keys keys,
            Pace pace,
            ChatSettings settings,
            MessageSource words,
            TransactionTemplate transaction,
            Clock clock) {
        this.chats = chats;
        this.table = table;
        this.lines = lines;
        this.process = process;
        this.bus = bus;
        this.hours = hours;
        this.talk = talk;
        this.customers = customers;
        this.pins = pins;
        this.limits = limits;
        this.keys = keys;
        this.pace = pace;
        this.settings = settings;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param signedIn the customer whose sign-in the browser has; null if none
     * @param place the internet address that asks
     */
    Chat begin(NewChat asked, SignedInCustomer signedIn, Language language, String place) {
        String mac = chats.mac(asked.key());
        CustomerChats.checkLine(asked.line());
        return table.withMac(mac).orElseGet(() -> begin(asked, signedIn, language, place, mac));
    }

    private Chat begin(NewChat asked, SignedInCustomer signedIn, Language language, String place, String mac) {
        if (!hours.isOpen()) {
            throw Refused.over("chat.closed");
        }
        String text = pace.checked(asked.text(), List.of());
        String placeMac = keys.mac("chat-place", place);
        requireRoom(place, placeMac);
        Who who = who(asked, signedIn, language, place);
        try {
            return transaction.execute(status -> opened(asked, text, who, mac, placeMac));
        } catch (DuplicateKeyException askedTwiceAtOnce) {
            return table.withMac(mac).orElseThrow(() -> askedTwiceAtOnce);
        }
    }

    private void requireRoom(String place, String placeMac) {
        if (table.openFrom(placeMac) >= settings.maxOpenPerAddress()
                || !limits.allow("chat-start", place, Rate.perHour(settings.maxStartsPerHour()))) {
            throw Refused.tooMuch("chat.tooMany");
        }
    }

    private Who who(NewChat asked, SignedInCustomer signedIn, Language language, String place) {
        if (signedIn != null) {
            return new Who(signedIn.customer(), Chat.Proof.SIGNED_IN, null, language);
        }
        if (asked.hasEmail() && !isAddress(asked.email().strip())) {
            throw Refused.wrong("portal.email.wrong");
        }
        return asked.hasPin() ? byPin(asked, language, place) : guest(asked, language);
    }

    private static boolean isAddress(String email) {
        return email.length() <= LONGEST_ADDRESS && ADDRESS.matcher(email).matches();
    }

    private Who byPin(NewChat asked, Language language, String place) {
        if (!asked.hasEmail()) {
            throw Refused.wrong("portal.email.missing");
        }
        PinCheck result = pins.check(asked.email(), asked.pin(), place);
        if (result == PinCheck.REFUSED) {
            throw Refused.tooMuch("chat.pin.tooMany");
        }
        if (result != PinCheck.RIGHT) {
            throw Refused.wrong("chat.pin.wrong");
        }
        Customer customer = customers.find(asked.email()).orElseThrow();
        return new Who(customer, Chat.Proof.PIN, null, language);
    }

    /** Whose the address is that a guest gives nobody knows: until it is proved, the guest is somebody apart. */
    private Who guest(NewChat asked, Language language) {
        String name = asked.name() == null || asked.name().isBlank()
                ? words.getMessage("chat.guest", null, language.locale())
                : asked.name().strip();
        Customer nobody = customers.known(
                UUID.randomUUID() + NOWHERE, name.substring(0, Math.min(name.length(), LONGEST_NAME)), language);
        String given = asked.hasEmail() ? asked.email().strip().toLowerCase(Locale.ROOT) : null;
        return new Who(nobody, Chat.Proof.GUEST, given, language);
    }

    private Chat opened(NewChat asked, String text, Who who, String mac, String place) {
        NewTicket request = new NewTicket(
                subject(text),
                NewMessage.of(text),
                who.customer(),
                asked.department(),
                null,
                Channel.CHAT,
                who.note(),
                false);
        Tickets.Said said = talk.open(request);
        Ticket ticket = said.ticket();
        Chat chat = chat(ticket, said.message().createdAt(), who);
        table.insert(chat, mac, place);
        lines.add(chat.ticket(), 1, asked.line(), said.message().id(), false);
        process.started(ticket.number());
        bus.moved(chat.ticket());
        return chat;
    }

    private Chat chat(Ticket ticket, Instant saidAt, Who who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Chat(
                ticket.id(),
                ticket.number(),
                who.customer().id(),
                who.proof(),
                who.given(),
                who.language(),
                ticket.department(),
                ChatState.WAITING,
                null,
                null,
                now,
                null,
                1,
                saidAt.isAfter(now) ? saidAt : now,
                Chat.Side.CUSTOMER,
                now,
                pace.minute(),
                1,
                false,
                false);
    }

    private static String subject(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT - 1) + "…";
    }

    private record Who(Customer customer, Chat.Proof proof, String given, Language language) {

        String note() {
            return switch (proof) {
                case SIGNED_IN -> "Live chat. The customer was signed in.";
                case PIN -> "Live chat. The customer proved who they are by a Support PIN.";
                case GUEST ->
                    given == null
                            ? "Live chat with a guest. Not verified."
                            : "Live chat with a guest. Not verified; the address given is %s.".formatted(given);
            };
        }
    }
}
