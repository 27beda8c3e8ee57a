package org.atende.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.identity.Customer;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One customer's one problem. The process decides where it stands; this row carries the copy for lists and search. */
@Table("ticket")
public class Ticket {

    @Id
    private UUID id;

    private String number;
    private String subject;
    private Status status;
    private Department department;
    private Priority priority;
    private Department askedDepartment;
    private Priority askedPriority;
    private String team;
    private Channel channel;
    private UUID requester;
    private String requesterEmail;
    private String assignee;
    private String tags;
    private boolean unread;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant resolvedAt;
    private Instant reopenUntil;
    private Instant followUpAt;
    private Instant dueAt;

    private String mergedInto;
    private boolean openBeforeMerge;

    /** The copy of what was promised, as its keeper writes it. */
    private String promises;

    @Embedded.Nullable
    private Waiting waiting;

    @Version
    private Integer version;

    /** The status that the table says the step under way leads to; null when the process moves by itself. */
    @Transient
    private Status heading;

    /** What is being done to it, and by whom; null when the process moves by itself. */
    @Transient
    private Verb doing;

    @Transient
    private Actor mover;

    /** The moment as of which things happen, where that is not now. */
    @Transient
    private Instant asOf;

    /** When to look after it, once that has changed; null as long as it has not. */
    @Transient
    private Instant lookAt;

    /** The requester's tier, where it is known already. */
    @Transient
    private String tier;

    @Transient
    private boolean waitsAnew;

    /** Whom the rules chose, until it is told. */
    @Transient
    private AgentChoice.Choice choice;

    /** Whether it is led back to where it stood, so that nobody else is chosen for it. */
    @Transient
    private boolean backFromMistake;

    Ticket() {}

    static Ticket open(UUID id, TicketNumber number, NewTicket request, Instant now) {
        Ticket ticket = new Ticket();
        ticket.id = id;
        ticket.number = number.value();
        ticket.subject = request.subject();
        ticket.status = Status.IN_QUEUE;
        ticket.heading = Status.IN_QUEUE;
        ticket.department = request.department();
        ticket.askedDepartment = request.department();
        ticket.priority = request.priority();
        ticket.askedPriority = request.priority();
        ticket.channel = request.channel();
        ticket.requester = request.requester().id();
        ticket.requesterEmail = request.requester().email();
        ticket.tier = request.requester().tier();
        ticket.tags = "";
        ticket.unread = true;
        ticket.createdAt = now;
        ticket.updatedAt = now;
        return ticket;
    }

    /** Guards a verb with the table and notes where it leads; the process must then arrive there. */
    Status head(Verb verb) {
        heading = StatusRules.next(status, verb)
                .filter(to -> permits(verb))
                .orElseThrow(() -> new NotAllowed(Refusal.reason(this, verb)));
        doing = verb;
        return heading;
    }

    /** The same, and notes who does it. */
    Status head(Verb verb, Actor by) {
        mover = by;
        return head(verb);
    }

    /** The same for a verb that leaves the ticket in its task: no arrival follows. */
    void stay(Verb verb) {
        head(verb);
        stays();
    }

    private boolean permits(Verb verb) {
        return mergedInto == null ? verb != Verb.UNMERGE : verb.isForMerged();
    }

    /** What people can do with the ticket as it stands. */
    public List<Verb> allowed() {
        return StatusRules.allowed(status).stream().filter(this::permits).toList();
    }

    /** The verb under way leaves the ticket in its task: no arrival follows. */
    void stays() {
        heading = null;
        doing = null;
        mover = null;
    }

    boolean movesByItself() {
        return heading == null;
    }

    void routed(Department department, Priority priority, String team) {
        this.department = department;
        this.priority = priority;
        this.team = team;
    }

    /** The process stands at a status: the copy follows. */
    void arrive(Status arrived, Instant now, TicketSettings settings) {
        if (heading != null && heading != arrived) {
            throw new IllegalStateException(
                    "The process took %s to %s where the table says %s".formatted(number, arrived, heading));
        }
        heading = null;
        doing = null;
        mover = null;
        waitsAnew = false;
        if (arrived != Status.AWAITING_CUSTOMER) {
            waiting = null;
        }
        if (arrived == Status.CLOSED && status != Status.CLOSED) {
            resolvedAt = now;
            reopenUntil = settings.reopenUntil(department, now);
        }
        status = arrived;
        updatedAt = now;
    }

    /** What its keeper made of the promises. */
    void kept(Promises.Kept kept) {
        promises = kept.copy();
        dueAt = kept.dueAt();
        lookAt = kept.lookAt();
    }

    /** From here on things happen as if it were still that moment: what came after it is undone. */
    void asOf(Instant moment) {
        asOf = moment;
    }

    Instant moment(Instant now) {
        return asOf == null ? now : asOf;
    }

    /** What happens while it waits for its customer: as the rules are when it begins to wait, and so from then on. */
    Waiting waiting(WaitingTimes times, Instant now) {
        boolean begins = heading == Status.AWAITING_CUSTOMER && !waitsAnew;
        if (waiting == null || begins) {
            waiting = times.waiting(department, now);
            waitsAnew = heading == Status.AWAITING_CUSTOMER;
        }
        return waiting;
    }

    void timerSet(TicketTimer timer, Instant until, Instant now) {
        switch (timer) {
            case REMINDER -> waiting = waiting == null ? null : waiting.remindAt(until);
            case AUTO_CLOSE -> waiting = waiting == null ? null : waiting.closeAt(until);
            case DATE_REACHED -> followUpAt = until;
            case REOPEN_DEADLINE -> reopenUntil = until;
            case ESCALATION -> throw new IllegalArgumentException("The escalation is set by the clock");
        }
        updatedAt = now;
    }

    void assign(String agent) {
        assignee = agent;
    }

    void chosen(AgentChoice.Choice choice) {
        this.choice = choice;
        if (choice.agent() != null) {
            assignee = choice.agent();
            heading = Status.IN_PROGRESS;
        }
    }

    AgentChoice.Choice takeChoice() {
        AgentChoice.Choice taken = choice;
        choice = null;
        return taken;
    }

    boolean isBackFromMistake() {
        return backFromMistake;
    }

    void transferTo(Department department) {
        this.department = department;
        assignee = null;
    }

    void followUpAt(Instant until) {
        followUpAt = until;
    }

    void reopened() {
        assignee = null;
        resolvedAt = null;
        reopenUntil = null;
    }

    /** It was closed by mistake. */
    void closedByMistake() {
        backFromMistake = true;
        resolvedAt = null;
        reopenUntil = null;
    }

    /** As it stood before an answer that is taken back. */
    void asBefore(TakeBack answer, Instant now) {
        assignee = answer.assignee();
        unread = answer.unread();
        followUpAt = answer.followUpAt();
        updatedAt = now;
    }

    void reopenDeadlineReached(Instant now) {
        if (reopenUntil.isAfter(now)) {
            reopenUntil = now;
        }
    }

    void changePriority(Priority priority, Instant now) {
        this.priority = priority;
        updatedAt = now;
    }

    void belongsTo(Customer customer, Instant now) {
        requester = customer.id();
        requesterEmail = customer.email();
        updatedAt = now;
    }

    void rename(String subject, Instant now) {
        this.subject = subject;
        updatedAt = now;
    }

    void tag(List<String> words, Instant now) {
        tags = String.join(" ", words);
        updatedAt = now;
    }

    void mergedInto(Ticket other, Instant now) {
        mergedInto = other.number;
        openBeforeMerge = isOpen();
        updatedAt = now;
    }

    /** Answers whether it was open when it was merged. */
    boolean unmerged(Instant now) {
        boolean wasOpen = openBeforeMerge;
        mergedInto = null;
        openBeforeMerge = false;
        updatedAt = now;
        return wasOpen;
    }

    /** Words left the ticket or came to it: whether the desk owes an answer may have changed. */
    void unread(boolean unread, Instant now) {
        this.unread = unread;
        updatedAt = now;
    }

    void customerWrote(Instant now) {
        unread = true;
        updatedAt = now;
    }

    void touched(Instant now) {
        updatedAt = now;
    }

    void deskWrote(Instant now) {
        unread = false;
        updatedAt = now;
    }

    boolean canBeReopened(Instant now) {
        return status == Status.CLOSED && now.isBefore(reopenUntil);
    }

    public boolean isOpen() {
        return status != Status.CLOSED;
    }

    /** Whether its row is still to be written. */
    public boolean isNew() {
        return version == null;
    }

    public UUID id() {
        return id;
    }

    public TicketNumber number() {
        return new TicketNumber(number);
    }

    public String subject() {
        return subject;
    }

    public Status status() {
        return status;
    }

    /** The department; before routing the one that was asked for, null if none was. */
    public Department department() {
        return department;
    }

    /** The priority; before routing the one that was asked for, null if none was. */
    public Priority priority() {
        return priority;
    }

    public String team() {
        return team;
    }

    public Channel channel() {
        return channel;
    }

    /** The id of the customer whose ticket this is. */
    public UUID requester() {
        return requester;
    }

    public String requesterEmail() {
        return requesterEmail;
    }

    /** The sign-in name of the agent who has the ticket, or null. */
    public String assignee() {
        return assignee;
    }

    public String[] tags() {
        return tags.isEmpty() ? new String[0] : tags.split(" ");
    }

    /** Whether the customer has written since the desk last answered. */
    public boolean unread() {
        return unread;
    }

    /** The ticket that goes on in place of this one; null unless it was merged. */
    public TicketNumber mergedInto() {
        return mergedInto == null ? null : new TicketNumber(mergedInto);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant reopenUntil() {
        return reopenUntil;
    }

    /** The day agreed for a scheduled ticket; null before the first. */
    public Instant followUpAt() {
        return followUpAt;
    }

    /** When the desk must have acted; null while it is not its turn. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The copy of what was promised, for its keeper to read; null if it has none. */
    public String promises() {
        return promises;
    }

    /** When to look after it, where that has changed. */
    public Optional<Instant> lookAt() {
        return Optional.ofNullable(lookAt);
    }

    /** The customer's tier, where it is at hand. */
    public Optional<String> tier() {
        return Optional.ofNullable(tier);
    }

    /** What is being done to it by somebody. */
    Optional<Verb> doing() {
        return Optional.ofNullable(doing);
    }

    Actor mover() {
        return mover == null ? Actor.DESK : mover;
    }

    Waiting waiting() {
        return waiting;
    }

    /** When it closes by itself for want of an answer; null if it doesn't. */
    public Instant closesAt() {
        return waiting == null || Waiting.NEVER.equals(waiting.closeAt()) ? null : waiting.closeAt();
    }
}
