package org.atende.mail.trust;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.mail.address.DeskAddresses;

/**
 * Addresses and Message-IDs that prove, with nothing stored, that the desk wrote to this recipient about this ticket.
 * They hold lower-case letters, digits, dots and hyphens only, and are verified in any case.
 */
public final class ReplyTokens {

    private static final String SEALED = "([a-z0-9-]{1,20})\\.([a-z2-7]{1,8})\\.([a-z2-7]{10})\\.([a-z2-7]{20})";
    private static final Pattern ADDRESS = Pattern.compile("()" + SEALED + "@(.+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("<?([a-z0-9_-]{1,64})\\." + SEALED + "@([^>]+)>?");
    private static final Pattern NUMBER = Pattern.compile("[a-z0-9-]{1,20}");
    private static final Pattern UNIQUE = Pattern.compile("[a-z0-9_-]{1,64}");

    private final Seals seals;
    private final String replyDomain;
    private final String bounceDomain;

    /**
     * @param secret signs; at least 16 characters
     * @param previousSecrets still verify what they signed
     */
    public ReplyTokens(String secret, List<String> previousSecrets, DeskAddresses addresses) {
        this.seals = new Seals(new Keyring(secret, previousSecrets));
        this.replyDomain = addresses.replyDomain();
        this.bounceDomain = addresses.bounceDomain();
    }

    /** The Reply-To of a mail to this recipient; its local part has at most 64 characters. */
    public String replyAddress(String ticketNumber, String recipient) {
        return sealed(Purpose.REPLY, "", ticketNumber, recipient) + "@" + replyDomain;
    }

    /** The envelope sender of a mail to this recipient, to which its bounce comes back (VERP). */
    public String bounceAddress(String ticketNumber, String recipient) {
        return sealed(Purpose.BOUNCE, "", ticketNumber, recipient) + "@" + bounceDomain;
    }

    /**
     * The Message-ID, in angle brackets, of a mail to this recipient.
     *
     * @param uniquePart makes it this mail's alone: 1 to 64 letters, digits, hyphens and underscores, such as a UUID
     */
    public String messageId(String ticketNumber, String recipient, String uniquePart) {
        String unique = checked(UNIQUE, uniquePart);
        return "<" + unique + "." + sealed(Purpose.MESSAGE_ID, unique, ticketNumber, recipient) + "@" + replyDomain
                + ">";
    }

    /** The ticket's number, if the desk gave this reply address to the one who now writes. */
    public Optional<String> verifyAddress(String address, String from) {
        return opened(Purpose.REPLY, ADDRESS, address, replyDomain)
                .filter(wentTo(from))
                .map(OwnMark::ticketNumber);
    }

    /** The ticket's number, if this is the Message-ID of a mail from the desk to the one who now writes. */
    public Optional<String> verifyMessageId(String messageId, String from) {
        return recogniseMessageId(messageId).filter(wentTo(from)).map(OwnMark::ticketNumber);
    }

    /** Whether the desk made this Message-ID, whoever shows it: the desk's own mail come back is a loop. */
    public Optional<OwnMark> recogniseMessageId(String messageId) {
        return opened(Purpose.MESSAGE_ID, MESSAGE_ID, messageId, replyDomain);
    }

    /** What a bounce to this address is about; the one it did not reach is found by asking {@link OwnMark#wentTo}. */
    public Optional<OwnMark> verifyBounceAddress(String address) {
        return opened(Purpose.BOUNCE, ADDRESS, address, bounceDomain);
    }

    private String sealed(Purpose purpose, String unique, String ticketNumber, String recipient) {
        String number = checked(NUMBER, ticketNumber);
        return number + "." + seals.seal(purpose, unique + "\n" + number, recipient);
    }

    private Optional<OwnMark> opened(Purpose purpose, Pattern shape, String text, String domain) {
        Matcher found = shape.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!found.matches() || !found.group(6).equals(domain)) {
            return Optional.empty();
        }
        String statement = found.group(1) + "\n" + found.group(2);
        return seals.open(purpose, statement, found.group(3), found.group(4), found.group(5))
                .map(wentTo -> new OwnMark(found.group(2).toUpperCase(Locale.ROOT), wentTo));
    }

    private static Predicate<OwnMark> wentTo(String from) {
        return mark -> mark.wentTo().test(from);
    }

    private static String checked(Pattern shape, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!shape.matcher(lower).matches()) {
            throw new IllegalArgumentException("'" + text + "' cannot stand in an address");
        }
        return lower;
    }
}
