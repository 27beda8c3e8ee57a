package org.atende.ticket;

import java.time.Duration;

/** How soon the desk promises to act, told by whoever owns the promises. */
public interface ResponseTargets {

    Duration target(Department department, Priority priority);
}
