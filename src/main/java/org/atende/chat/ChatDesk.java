package org.atende.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.LiveTalk;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NotAllowed;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketLifecycle;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.TicketUpdated;
import org.atende.ticket.Tickets;
import org.atende.ticket.Update;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens in the chats. Whoever changes one waits for its ticket first, so that its lines stand in one order. */
@Service
@Transactional
class ChatDesk implements Chats, ChatLifecycle {

    private static final Set<Update> CLOSED =
            Set.of(Update.RESOLVED, Update.CUSTOMER_CLOSED, Update.AUTO_CLOSED, Update.MERGED);
    private static final Set<Update> OWN = Set.of(Update.CHAT_STARTED, Update.CHAT_ENDED, Update.CHAT_MISSED);

    private final ChatTable chats;
    private final ChatLines lines;
    private final ChatProcess process;
    private final ChatBus bus;
    private final GuestMails guests;
    private final LiveTalk talk;
    private final Tickets tickets;
    private final TicketLifecycle lifecycle;
    private final ChatSettings settings;
    private final Clock clock;

    ChatDesk(
            ChatTable chats,
            ChatLines lines,
            ChatProcess process,
            ChatBus bus,
            GuestMails guests,
            LiveTalk talk,
            Tickets tickets,
            TicketLifecycle lifecycle,
            ChatSettings settings,
            Clock clock) {
        this.chats = chats;
        this.lines = lines;
        this.process = process;
        this.bus = bus;
        this.guests = guests;
        this.talk = talk;
        this.tickets = tickets;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OnTicket> of(Ticket ticket) {
        return chats.of(ticket.id()).map(this::shown);
    }

    private OnTicket shown(Chat chat) {
        return new OnTicket(
                chat.ticket(),
                chat.state(),
                chat.proof().name(),
                chat.givenEmail(),
                chat.agent(),
                chat.agentName(),
                chat.createdAt(),
                chat.createdAt().plus(settings.answerWithin()),
                chat.endedBy() == null ? null : chat.endedBy().name());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasLine(TicketNumber number, String line) {
        return lines.find(tickets.get(number).id(), line).isPresent();
    }

    @Override
    public void take(TicketNumber number, Actor by) {
        Ticket ticket = lifecycle.ticket(number);
        tickets.requireWork(ticket, by);
        Chat chat = chat(ticket);
        if (chat.state() == ChatState.LIVE && by.id().equals(chat.agent())) {
            return;
        }
        requireWaiting(chat);
        giveTicket(ticket, by);
        taken(chat, ticket, by);
        process.answered(number, by.id());
    }

    private static void requireWaiting(Chat chat) {
        if (chat.state() == ChatState.LIVE) {
            throw new NotAllowed("%s has answered the chat already.".formatted(chat.agentName()));
        }
        if (chat.state() != ChatState.WAITING) {
            throw new NotAllowed("The chat is over. Answer the ticket.");
        }
    }

    /** Whoever takes the chat has the ticket. */
    private void giveTicket(Ticket ticket, Actor by) {
        if (ticket.status() == Status.IN_PROGRESS) {
            if (!by.id().equals(ticket.assignee())) {
                tickets.assign(ticket.number(), by.id(), by);
            }
        } else {
            tickets.perform(ticket.number(), Step.take(), by);
        }
    }

    private void taken(Chat chat, Ticket ticket, Actor by) {
        chats.taken(chat, by.id(), by.name(), ticket.department(), clock.instant());
        bus.moved(chat.ticket());
        bus.queueMoved(chat.department());
    }

    @Override
    public void say(TicketNumber number, String line, NewMessage words, Actor by) {
        Ticket ticket = lifecycle.ticket(number);
        tickets.requireWork(ticket, by);
        Chat chat = chat(ticket);
        if (lines.find(chat.ticket(), line).isPresent()) {
            return;
        }
        if (chat.state() != ChatState.LIVE) {
            throw new NotAllowed(
                    chat.state() == ChatState.WAITING
                            ? "Answer the chat first."
                            : "The chat is over. Nothing was sent; answer the ticket.");
        }
        add(chat, ticket, line, words, by, Chat.Side.DESK, chat.slot(), chat.slotLines());
    }

    /** Answers the place of the line, also of one that is there already. */
    int add(
            Chat chat,
            Ticket ticket,
            String line,
            NewMessage words,
            Actor by,
            Chat.Side side,
            long slot,
            int slotLines) {
        Instant at = later(chat.lastAt());
        Message message = talk.say(ticket, words, by, at);
        keep(chat, line, message, !words.files().isEmpty(), side, at, slot, slotLines);
        return chat.lastSeq() + 1;
    }

    private void keep(
            Chat chat,
            String line,
            Message message,
            boolean files,
            Chat.Side side,
            Instant at,
            long slot,
            int slotLines) {
        lines.add(chat.ticket(), chat.lastSeq() + 1, line, message.id(), files);
        chats.said(chat, side, at, slot, slotLines);
        bus.moved(chat.ticket());
    }

    /** Now, but after whatever was said before, even if another node's clock is ahead. */
    private Instant later(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    @Override
    public void end(TicketNumber number, Actor by) {
        Ticket ticket = lifecycle.ticket(number);
        tickets.requireWork(ticket, by);
        Chat chat = chat(ticket);
        if (chat.state() == ChatState.WAITING) {
            throw new NotAllowed("Answer the chat first.");
        }
        if (chat.isOpen()) {
            end(chat, ticket, by, Chat.EndedBy.AGENT);
        }
    }

    /** Whoever ends it; a chat that still waits is left. */
    void end(Chat chat, Ticket ticket, Actor by, Chat.EndedBy how) {
        if (chat.state() == ChatState.WAITING) {
            missed(chat, ticket, how);
            process.customerLeft(chat.number());
        } else {
            over(chat, ticket, by, how);
            process.ended(chat.number());
        }
    }

    private void missed(Chat chat, Ticket ticket, Chat.EndedBy how) {
        chats.over(chat, ChatState.MISSED, how, clock.instant());
        talk.missed(ticket, !chat.isGuests());
        guests.tell(chat);
        bus.moved(chat.ticket());
        bus.queueMoved(chat.department());
    }

    private void over(Chat chat, Ticket ticket, Actor by, Chat.EndedBy how) {
        chats.over(chat, ChatState.ENDED, how, clock.instant());
        talk.over(ticket, by, how.name(), chat.lastBy() == Chat.Side.CUSTOMER, !chat.isGuests());
        guests.tell(chat);
        bus.moved(chat.ticket());
    }

    @Override
    public void types(Ticket ticket, Actor by) {
        if (ticket.channel() == Channel.CHAT && chats.typing(ticket.id(), Chat.Side.DESK)) {
            bus.moved(ticket.id());
        }
    }

    /** What is said on the ticket by another way belongs to the chat too, and a ticket that is closed has none going on. */
    @EventListener
    void follow(TicketUpdated update) {
        if (update.ticket().channel() != Channel.CHAT || OWN.contains(update.what())) {
            return;
        }
        Optional<Chat> open = chats.of(update.ticket().id()).filter(Chat::isOpen);
        open.filter(chat -> isSaid(update)).ifPresent(chat -> said(chat, update));
        open.filter(chat -> isPassedOn(chat, update)).ifPresent(chat -> passedOn(chat, update.ticket()));
        if (CLOSED.contains(update.what())) {
            chats.of(update.ticket().id()).filter(Chat::isOpen).ifPresent(chat -> closed(chat, update));
        }
    }

    private static boolean isSaid(TicketUpdated update) {
        return update.message() != null
                && update.message().kind() == Message.Kind.PUBLIC
                && update.message().ticketId().equals(update.ticket().id());
    }

    /** Whoever is in a chat goes on with it, wherever its ticket is. */
    private static boolean isPassedOn(Chat chat, TicketUpdated update) {
        return update.what() == Update.TRANSFERRED
                && chat.state() == ChatState.WAITING
                && chat.department() != update.ticket().department();
    }

    private void passedOn(Chat chat, Ticket ticket) {
        chats.passedOn(chat, ticket.department());
        process.passedOn(chat.number(), ticket.department());
        bus.moved(chat.ticket());
        bus.queueMoved(chat.department());
        bus.queueMoved(ticket.department());
    }

    private void said(Chat chat, TicketUpdated update) {
        Message message = update.message();
        Chat.Side side = update.by().isAgent() ? Chat.Side.DESK : Chat.Side.CUSTOMER;
        keep(chat, message.id().toString(), message, true, side, message.createdAt(), chat.slot(), chat.slotLines());
    }

    private void closed(Chat chat, TicketUpdated update) {
        Chat.EndedBy how = update.what() == Update.CUSTOMER_CLOSED ? Chat.EndedBy.CUSTOMER : Chat.EndedBy.AGENT;
        if (chat.state() == ChatState.LIVE) {
            end(chat, update.ticket(), update.by(), how);
        } else {
            chats.over(chat, ChatState.ENDED, how, clock.instant());
            bus.moved(chat.ticket());
            bus.queueMoved(chat.department());
            process.customerLeft(chat.number());
        }
    }

    @Override
    public Ticket ticket(TicketNumber number) {
        return lifecycle.ticket(number);
    }

    @Override
    public Instant answerUntil() {
        return clock.instant().plus(settings.answerWithin());
    }

    @Override
    public Instant lookAgainAt() {
        return clock.instant().plus(settings.lostAfter());
    }

    @Override
    public void taskCompleted(TicketNumber number, boolean answering, Supplier<Actor> by) {
        Ticket ticket = lifecycle.ticket(number);
        Chat chat = chat(ticket);
        if (answering && chat.state() == ChatState.WAITING) {
            tickets.requireWork(ticket, by.get());
            giveTicket(ticket, by.get());
            taken(chat, ticket, by.get());
        } else if (!answering && chat.state() == ChatState.LIVE) {
            tickets.requireWork(ticket, by.get());
            over(chat, ticket, by.get(), Chat.EndedBy.AGENT);
        }
    }

    @Override
    public void missed(TicketNumber number) {
        Ticket ticket = lifecycle.ticket(number);
        Chat chat = chat(ticket);
        if (chat.state() == ChatState.WAITING) {
            missed(chat, ticket, Chat.EndedBy.NOBODY);
        }
    }

    @Override
    public boolean isAlive(TicketNumber number) {
        Chat chat = chat(lifecycle.ticket(number));
        return chat.state() == ChatState.LIVE && lostBy(chat) == null;
    }

    private Chat.EndedBy lostBy(Chat chat) {
        Instant now = clock.instant();
        if (!chat.lastAt().plus(settings.silence()).isAfter(now)) {
            return Chat.EndedBy.SILENCE;
        }
        return chat.seenAt().plus(settings.lostAfter()).isAfter(now) ? null : Chat.EndedBy.LOST;
    }

    @Override
    public void over(TicketNumber number) {
        Ticket ticket = lifecycle.ticket(number);
        Chat chat = chat(ticket);
        if (chat.state() == ChatState.LIVE) {
            over(chat, ticket, Actor.DESK, lostBy(chat) == null ? Chat.EndedBy.SILENCE : lostBy(chat));
        }
    }

    private Chat chat(Ticket ticket) {
        return chats.of(ticket.id()).orElseThrow(() -> new NotAllowed("This ticket is no chat's."));
    }
}
