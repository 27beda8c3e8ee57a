package org.atende.mail.content;

import java.util.Optional;
import java.util.Set;
import org.atende.mail.content.mime.Budget;
import org.atende.mail.content.mime.MimePart;

/**
 * A part that mail servers write for other programs, such as a delivery status.
 *
 * @param type the type that the part declares, in lower case, such as {@code message/delivery-status}
 * @param text the beginning of its text, which of a returned mail is the header
 */
public record MachinePart(String type, String text) {

    private static final Set<String> TYPES =
            Set.of(("message/delivery-status message/global-delivery-status message/disposition-notification "
                            + "message/global-disposition-notification message/feedback-report text/rfc822-headers "
                            + "message/rfc822-headers message/global-headers message/rfc822 message/global")
                    .split(" "));
    private static final int LONGEST = 64 * 1024;

    static Optional<MachinePart> of(MimePart part, Budget budget) {
        return TYPES.contains(part.type().name())
                ? Optional.of(new MachinePart(part.type().name(), Clean.text(part.beginning(LONGEST, budget))))
                : Optional.empty();
    }
}
