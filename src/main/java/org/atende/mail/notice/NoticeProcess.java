package org.atende.mail.notice;

import java.util.UUID;

/** The engine that sends what was queued, tries again, and shows what it could not send. */
public interface NoticeProcess {

    /** Queues a notice in the caller's transaction: it leaves if, and only if, that commits. */
    void start(UUID notice);
}
