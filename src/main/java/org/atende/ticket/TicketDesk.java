package org.atende.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TicketDesk implements Tickets {

    private final TicketRepository tickets;
    private final TicketsAtHand atHand;
    private final TicketProcess process;
    private final TicketKeeper keeper;
    private final MergePaths paths;
    private final Opening opening;
    private final CustomerAnswers answers;
    private final Steps steps;
    private final TakingBack takingBack;
    private final FactChanges changes;
    private final Assigning assigning;
    private final Merging merging;
    private final Splitting splitting;
    private final TimerChanges timerChanges;
    private final Watchers watchers;
    private final Conversation conversation;
    private final Sharing sharing;
    private final Links links;
    private final AllRelations relations;
    private final Journal journal;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketDesk(
            TicketRepository tickets,
            TicketsAtHand atHand,
            TicketProcess process,
            TicketKeeper keeper,
            MergePaths paths,
            Opening opening,
            CustomerAnswers answers,
            Steps steps,
            TakingBack takingBack,
            FactChanges changes,
            Assigning assigning,
            Merging merging,
            Splitting splitting,
            TimerChanges timerChanges,
            Watchers watchers,
            Conversation conversation,
            Sharing sharing,
            Links links,
            AllRelations relations,
            Journal journal,
            Keeping keeping,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.atHand = atHand;
        this.process = process;
        this.keeper = keeper;
        this.paths = paths;
        this.opening = opening;
        this.answers = answers;
        this.steps = steps;
        this.takingBack = takingBack;
        this.changes = changes;
        this.assigning = assigning;
        this.merging = merging;
        this.splitting = splitting;
        this.timerChanges = timerChanges;
        this.watchers = watchers;
        this.conversation = conversation;
        this.sharing = sharing;
        this.links = links;
        this.relations = relations;
        this.journal = journal;
        this.keeping = keeping;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Said open(NewTicket request, Actor by) {
        return opening.open(request, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Ticket get(TicketNumber number) {
        return tickets.findByNumber(number.value()).orElseThrow(() -> new TicketNotFound(number.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Ticket read(TicketNumber number, Actor by) {
        Ticket ticket = get(number);
        if (!by.mayRead(ticket) && sharing.reaches(ticket, by)) {
            return ticket;
        }
        Rights.requireRead(by, ticket.mergedInto() == null || by.mayRead(ticket) ? ticket : goingOn(number));
        return ticket;
    }

    /** Whoever reads a ticket reads those that were merged into it. */
    private Ticket goingOn(TicketNumber number) {
        List<TicketNumber> path = paths.from(number);
        return get(path.get(path.size() - 1));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void requireWork(Ticket ticket, Actor by) {
        Rights.requireWork(by, ticket);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ticket> all(Collection<UUID> ids) {
        return tickets.findAllById(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ticket> holding(UUID message) {
        return conversation.find(message).flatMap(found -> tickets.findById(found.ticketId()));
    }

    private Ticket lock(TicketNumber number) {
        return atHand.lock(number);
    }

    @Override
    public Said customerWrote(TicketNumber number, NewMessage said, Actor customer, boolean answerable) {
        return answers.take(number, said, customer, answerable);
    }

    @Override
    public Ticket customerCloses(TicketNumber number, Actor customer) {
        Ticket ticket = lock(number);
        Rights.requireWork(customer, ticket);
        Status from = ticket.status();
        Status to = ticket.head(Verb.CUSTOMER_CLOSE, customer);
        process.perform(ticket, Step.resolve(null));
        journal.record(ticket, customer, Verb.CUSTOMER_CLOSE, from, to, null);
        events.publishEvent(new TicketUpdated(ticket, Update.CUSTOMER_CLOSED, null, customer, true));
        return ticket;
    }

    @Override
    public Ticket perform(TicketNumber number, Step step, Actor by) {
        Ticket ticket = lock(number);
        steps.take(ticket, step, by);
        if (step.verb() == Verb.REOPEN) {
            process.reopened(ticket);
        } else {
            process.perform(ticket, step);
        }
        return ticket;
    }

    @Override
    public Message reply(TicketNumber number, NewMessage said, Actor by) {
        Ticket ticket = lock(number);
        Rights.requireWork(by, ticket);
        ticket.stay(Verb.REPLY);
        Words.required("text", said.text());
        ticket.deskWrote(clock.instant());
        Message message = conversation.add(ticket, Message.Kind.PUBLIC, by, said);
        keeping.answered(ticket, Verb.REPLY, by, message);
        keeper.keep(ticket);
        journal.record(ticket, by, Verb.REPLY, null);
        events.publishEvent(new TicketUpdated(ticket, Update.ANSWERED, message, by, true));
        return message;
    }

    @Override
    public Message note(TicketNumber number, NewMessage said, Actor by) {
        List<Ticket> path = paths.lock(number);
        Rights.requireWork(by, path.get(0));
        Words.required("text", said.text());
        journal.record(path.get(0), by, Verb.NOTE, null);
        return add(path, Message.Kind.NOTE, by, said);
    }

    @Override
    public Message remark(TicketNumber number, NewMessage said) {
        return add(paths.lock(number), Message.Kind.SYSTEM, Actor.DESK, said);
    }

    /** Says something for the desk on a ticket, which all see that it was merged into. */
    private Message add(List<Ticket> path, Message.Kind kind, Actor by, NewMessage said) {
        Message message = conversation.add(path.get(0), kind, by, said);
        path.forEach(ticket -> ticket.touched(clock.instant()));
        path.forEach(tickets::save);
        return message;
    }

    @Override
    public Ticket takeBack(TicketNumber number, TakeBack answer, Actor by) {
        Ticket ticket = lock(number);
        takingBack.take(ticket, answer, by);
        return ticket;
    }

    @Override
    public Ticket changePriority(TicketNumber number, Priority priority, String reason, Actor by) {
        return changePriority(number, priority, reason, false, by);
    }

    @Override
    public Ticket changePriority(TicketNumber number, Priority priority, String reason, boolean anew, Actor by) {
        Ticket ticket = lock(number);
        changes.prioritise(ticket, priority, reason, anew, by);
        return ticket;
    }

    @Override
    public Ticket assign(TicketNumber number, String agent, Actor by) {
        Ticket ticket = lock(number);
        assigning.assign(ticket, agent, by);
        return ticket;
    }

    @Override
    public Ticket rename(TicketNumber number, String subject, Actor by) {
        Ticket ticket = lock(number);
        changes.rename(ticket, subject, by);
        return ticket;
    }

    @Override
    public Ticket tag(TicketNumber number, UnaryOperator<List<String>> change, Actor by) {
        Ticket ticket = lock(number);
        changes.tag(ticket, change, by);
        return ticket;
    }

    @Override
    public Ticket watch(TicketNumber number, boolean watching, Actor by) {
        Ticket ticket = lock(number);
        Rights.requireRead(by, ticket);
        watchers.watch(ticket, watching, by);
        return ticket;
    }

    @Override
    public Ticket link(TicketNumber from, TicketNumber to, Link.Kind kind, Actor by) {
        Ticket ticket = lock(from);
        Ticket other = linkable(ticket, to, Verb.LINK, by);
        if (kind == Link.Kind.SPLIT) {
            throw new InvalidRequest("kind", "must be RELATES, FOLLOWS or DUPLICATES");
        }
        links.add(ticket, other, kind);
        journal.record(ticket, by, Verb.LINK, "%s %s".formatted(kind, other.number()));
        return ticket;
    }

    @Override
    public Ticket unlink(TicketNumber from, TicketNumber to, Link.Kind kind, Actor by) {
        Ticket ticket = lock(from);
        Ticket other = linkable(ticket, to, Verb.UNLINK, by);
        if (!links.remove(ticket, other, kind)) {
            throw new InvalidRequest("to", "is not linked to this ticket in that way");
        }
        journal.record(ticket, by, Verb.UNLINK, "%s %s".formatted(kind, other.number()));
        return ticket;
    }

    private Ticket linkable(Ticket ticket, TicketNumber to, Verb verb, Actor by) {
        Rights.requireWork(by, ticket);
        ticket.stay(verb);
        Ticket other = get(to);
        Rights.requireWork(by, other);
        if (ticket.id().equals(other.id())) {
            throw new InvalidRequest("to", "must be another ticket");
        }
        return other;
    }

    @Override
    public Ticket merge(TicketNumber number, TicketNumber into, Actor by) {
        return merging.merge(number, into, by);
    }

    @Override
    public Ticket unmerge(TicketNumber number, Actor by) {
        return merging.unmerge(number, by);
    }

    @Override
    public Ticket split(TicketNumber number, Split split, Actor by) {
        return splitting.split(lock(number), split, by);
    }

    @Override
    public Ticket moveTimer(TicketNumber number, TicketTimer timer, Instant until, String reason, Actor by) {
        Ticket ticket = lock(number);
        timerChanges.move(ticket, timer, until, reason, by);
        return ticket;
    }

    @Override
    public Ticket cancelTimer(TicketNumber number, TicketTimer timer, String reason, Actor by) {
        Ticket ticket = lock(number);
        timerChanges.cancel(ticket, timer, reason, by);
        return ticket;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Message> conversation(Ticket ticket) {
        return conversation.of(ticket);
    }

    @Override
    @Transactional(readOnly = true)
    public List<HistoryEntry> history(Ticket ticket) {
        return journal.of(ticket);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Relations> relations(Collection<Ticket> tickets) {
        return relations.of(tickets);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> watchers(Ticket ticket) {
        return watchers.of(List.of(ticket)).getOrDefault(ticket.id(), List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TicketNumber> writtenBy(String mailId) {
        return conversation
                .withMailId(mailId)
                .flatMap(message -> tickets.findById(message.ticketId()))
                .map(Ticket::number);
    }
}
