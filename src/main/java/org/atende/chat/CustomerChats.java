package org.atende.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.attachment.NewFile;
import org.atende.identity.Customers;
import org.atende.identity.customer.Keys;
import org.atende.ticket.Actor;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Ticket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer's side of the chats: each is known by its key, which its customer's browser alone has. */
@Service
class CustomerChats {

    private static final Pattern LINE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final ChatTable chats;
    private final ChatLines lines;
    private final ChatDesk desk;
    private final ChatBus bus;
    private final Customers customers;
    private final Attachments attachments;
    private final Pace pace;
    private final Keys keys;

    CustomerChats(
            ChatTable chats,
            ChatLines lines,
            ChatDesk desk,
            ChatBus bus,
            Customers customers,
            Attachments attachments,
            Pace pace,
            Keys keys) {
        this.chats = chats;
        this.lines = lines;
        this.desk = desk;
        this.bus = bus;
        this.customers = customers;
        this.attachments = attachments;
        this.pace = pace;
        this.keys = keys;
    }

    /** Only a keyed hash is kept of a key. */
    String mac(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refused.notThere();
        }
        return keys.mac("chat", key);
    }

    Chat find(String key) {
        return chats.withMac(mac(key)).orElseThrow(Refused::notThere);
    }

    /** Answers the place of the line; one that is there already is not said again. */
    @Transactional
    int say(String key, String line, String text, List<NewFile> files) {
        checkLine(line);
        Chat known = find(key);
        Ticket ticket = desk.ticket(known.number());
        Chat chat = find(key);
        Optional<Integer> there = lines.find(chat.ticket(), line);
        if (there.isPresent()) {
            return there.get();
        }
        if (!chat.isOpen()) {
            throw Refused.over("chat.over.line");
        }
        Pace.Slot slot = pace.next(chat);
        NewMessage words = new NewMessage(pace.checked(text, files), null, null, files, null);
        return desk.add(chat, ticket, line, words, customer(chat), Chat.Side.CUSTOMER, slot.minute(), slot.lines());
    }

    static void checkLine(String line) {
        if (line == null || !LINE.matcher(line).matches()) {
            throw Refused.wrong("chat.wrong");
        }
    }

    @Transactional
    void types(String key) {
        Chat chat = find(key);
        if (chats.typing(chat.ticket(), Chat.Side.CUSTOMER)) {
            bus.moved(chat.ticket());
        }
    }

    @Transactional
    void end(String key) {
        Chat known = find(key);
        Ticket ticket = desk.ticket(known.number());
        Chat chat = find(key);
        if (chat.isOpen()) {
            desk.end(chat, ticket, customer(chat), Chat.EndedBy.CUSTOMER);
        }
    }

    /** A file of this chat's. */
    @Transactional(readOnly = true)
    Attachment file(String key, UUID id) {
        Chat chat = find(key);
        return attachments
                .find(id)
                .filter(file -> lines.holds(chat.ticket(), file.owner()))
                .orElseThrow(Refused::notThere);
    }

    private Actor customer(Chat chat) {
        return Actor.of(customers.find(chat.customer()).orElseThrow());
    }
}
