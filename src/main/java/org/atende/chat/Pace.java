package org.atende.chat;

import java.time.Clock;
import java.util.List;
import org.atende.attachment.NewFile;
import org.springframework.stereotype.Component;

/** How much one customer may write: counted on the chat's own row, which is at hand anyway. */
@Component
class Pace {

    private static final int MINUTE = 60;

    private final ChatSettings settings;
    private final Clock clock;

    Pace(ChatSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    long minute() {
        return clock.instant().getEpochSecond() / MINUTE;
    }

    /** @throws Refused if this would be too many in this minute */
    Slot next(Chat chat) {
        int lines = chat.slot() == minute() ? chat.slotLines() + 1 : 1;
        if (lines > settings.maxLinesPerMinute()) {
            throw Refused.tooMuch("chat.tooFast");
        }
        return new Slot(minute(), lines);
    }

    /** The words as they are kept; a file needs none. */
    String checked(String text, List<NewFile> files) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty() && files.isEmpty()) {
            throw Refused.wrong("chat.text.missing");
        }
        if (words.length() > settings.maxLength()) {
            throw Refused.wrong("chat.text.long", settings.maxLength());
        }
        return words;
    }

    record Slot(long minute, int lines) {}
}
