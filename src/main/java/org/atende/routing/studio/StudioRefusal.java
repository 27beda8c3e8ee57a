package org.atende.routing.studio;

import java.util.List;
import org.atende.routing.lint.Finding;

/** The studio does not do what was asked; whoever asked hears why in their language. */
public class StudioRefusal extends RuntimeException {

    /** Each has its sentence in {@code messages_*.properties}, as {@code studio.KIND}. */
    public enum Kind {
        NOT_A_MANAGER,
        NOT_A_READER,
        NO_TABLE,
        NO_VERSION,
        NO_DRAFT,
        NO_PUBLICATION,
        NO_TICKET,
        STALE_DRAFT,
        OVERTAKEN,
        FAULTY,
        NO_COMMENT,
        TOO_LONG,
        IN_THE_PAST,
        OVER,
        BUSY
    }

    private final transient List<Finding> findings;
    private final transient List<Object> details;
    private final Kind kind;

    public StudioRefusal(Kind kind, Object... details) {
        this(kind, List.of(), details);
    }

    StudioRefusal(Kind kind, List<Finding> findings, Object... details) {
        super(kind.name());
        this.kind = kind;
        this.findings = findings;
        this.details = List.of(details);
    }

    public Kind kind() {
        return kind;
    }

    public List<Finding> findings() {
        return findings;
    }

    public Object[] details() {
        return details.toArray();
    }
}
