package org.atende.desk.compose;

import java.util.List;
import java.util.UUID;

/** What a request says in words; every part of it may be missing. */
public interface Written {

    /** Nothing said. */
    Written NOTHING = new Written() {
        @Override
        public String text() {
            return null;
        }

        @Override
        public String html() {
            return null;
        }

        @Override
        public List<UUID> attachments() {
            return List.of();
        }

        @Override
        public UUID seen() {
            return null;
        }

        @Override
        public boolean anyway() {
            return false;
        }

        @Override
        public boolean undoable() {
            return false;
        }
    };

    /** The plain words; not looked at where there is a page, for they are made from it. */
    String text();

    /** The same as a page, not yet made safe. */
    String html();

    /** The ids of uploads. */
    List<UUID> attachments();

    /** The last message that the writer has seen; null if they do not want to be warned. */
    UUID seen();

    /** Whether the writer has been warned. */
    boolean anyway();

    /** Whether the writer wants some seconds for second thoughts before a mail leaves. */
    boolean undoable();
}
