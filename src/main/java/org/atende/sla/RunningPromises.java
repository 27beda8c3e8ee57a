package org.atende.sla;

import java.time.Instant;
import java.util.List;
import org.atende.identity.Agent;

/** The promises whose clocks run, told by whoever keeps them, for managers who change a calendar under them. */
public interface RunningPromises {

    /**
     * What it would change if the promises made by an earlier version of a calendar were reckoned by this one from now on;
     * promises that stay as they are left out.
     *
     * @param changed may be a version that is not published yet
     * @return what is due first, first
     */
    List<Change> preview(WorkingCalendar changed);

    /**
     * Reckons the promises made by an earlier version of a calendar by this one from now on. To be called after the version
     * is committed and outside a transaction; if it breaks off, calling it again does the rest.
     *
     * @return how many promises were given another due time
     */
    int recalculate(WorkingCalendar changed, Agent by);

    /**
     * @param ticket the number
     * @param promise what was promised, as {@code FIRST_RESPONSE}
     * @param before when it was due
     * @param after when it is due by the changed calendar
     */
    record Change(String ticket, String promise, Instant before, Instant after) {}
}
