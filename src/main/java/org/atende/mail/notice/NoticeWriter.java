package org.atende.mail.notice;

import java.util.Optional;

/** Writes the notices of one kind. */
public interface NoticeWriter {

    String kind();

    /**
     * @param site the address at which people reach the desk, without a slash at its end
     * @return empty if there is nothing left to tell, for example because a link has expired meanwhile
     */
    Optional<NoticeText> write(Notice notice, String site);

    /** Whether the address is to be forgotten once the mail has left. */
    default boolean leavesNoAddress() {
        return false;
    }
}
