package org.atende.mail.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.atende.mail.address.AddressSettings;
import org.atende.mail.address.DeskAddresses;
import org.junit.jupiter.api.Test;

class ReplyTokensTests {

    private static final String NUMBER = "YZP-171-95989";
    private static final String JOAO = "joao@cliente.example";
    private static final String RITA = "rita@cliente.example";
    private static final DeskAddresses ADDRESSES =
            new DeskAddresses(new AddressSettings(null, "reply.atende.localhost", "bounce.atende.localhost"));

    private final ReplyTokens tokens = new ReplyTokens("a secret of the tests", List.of(), ADDRESSES);

    @Test
    void replyAddressLeadsItsRecipientToTheTicket() {
        String address = tokens.replyAddress(NUMBER, JOAO);

        assertThat(tokens.verifyAddress(address, JOAO)).contains(NUMBER);
        assertThat(tokens.verifyAddress(address, " Joao@CLIENTE.example ")).contains(NUMBER);
    }

    @Test
    void replyAddressLeadsNobodyElseToTheTicket() {
        assertThat(tokens.verifyAddress(tokens.replyAddress(NUMBER, JOAO), RITA))
                .isEmpty();
    }

    @Test
    void replyAddressSurvivesMailSystemsThatChangeItsCase() {
        String shouted = tokens.replyAddress(NUMBER, JOAO).toUpperCase(Locale.ROOT);

        assertThat(tokens.verifyAddress(shouted, JOAO)).contains(NUMBER);
    }

    @Test
    void replyAddressFitsIntoEveryMailSystem() {
        String address = tokens.replyAddress("ABCDEFGHIJ-123456789", JOAO);

        assertThat(address).matches("[a-z0-9.-]{1,64}@reply\\.atende\\.localhost");
    }

    @Test
    void aChangedCharacterAnywhereIsNoticed() {
        String address = tokens.replyAddress(NUMBER, JOAO);
        int at = address.indexOf('@');

        for (int i = 0; i < at; i++) {
            char other = address.charAt(i) == 'a' ? 'b' : 'a';
            String changed = address.substring(0, i) + other + address.substring(i + 1);
            assertThat(tokens.verifyAddress(changed, JOAO)).as(changed).isEmpty();
        }
    }

    @Test
    void anotherDomainIsNotTheDesk() {
        String address = tokens.replyAddress(NUMBER, JOAO).replace("@reply.", "@evil.");

        assertThat(tokens.verifyAddress(address, JOAO)).isEmpty();
    }

    @Test
    void messageIdLeadsItsRecipientToTheTicket() {
        String id = tokens.messageId(NUMBER, JOAO, "0198-abc");

        assertThat(id).matches("<[^<>\\s]+@reply\\.atende\\.localhost>");
        assertThat(tokens.verifyMessageId(id, JOAO)).contains(NUMBER);
        assertThat(tokens.verifyMessageId(id.substring(1, id.length() - 1), JOAO))
                .contains(NUMBER);
        assertThat(tokens.verifyMessageId(id, RITA)).isEmpty();
    }

    @Test
    void ownMessageIdIsKnownWhoeverShowsIt() {
        String id = tokens.messageId(NUMBER, JOAO, "0198-abc");

        OwnMark mark = tokens.recogniseMessageId(id).orElseThrow();

        assertThat(mark.ticketNumber()).isEqualTo(NUMBER);
        assertThat(mark.wentTo()).accepts(JOAO).rejects(RITA);
    }

    @Test
    void messageIdsOfOthersAreNotOurs() {
        assertThat(tokens.recogniseMessageId("<abc.def@reply.atende.localhost>"))
                .isEmpty();
        assertThat(tokens.recogniseMessageId("")).isEmpty();
        assertThat(tokens.recogniseMessageId("<\r\n>")).isEmpty();
    }

    @Test
    void uniquePartIsPartOfWhatIsSigned() {
        String id = tokens.messageId(NUMBER, JOAO, "one");

        assertThat(tokens.recogniseMessageId(id.replace("<one.", "<two."))).isEmpty();
    }

    @Test
    void bounceNamesTheTicketAndKnowsWhomItDidNotReach() {
        OwnMark mark =
                tokens.verifyBounceAddress(tokens.bounceAddress(NUMBER, JOAO)).orElseThrow();

        assertThat(mark.ticketNumber()).isEqualTo(NUMBER);
        assertThat(mark.wentTo()).accepts(JOAO).rejects(RITA);
    }

    @Test
    void bounceAddressIsNoReplyAddress() {
        String bounce = tokens.bounceAddress(NUMBER, JOAO).replace("@bounce.", "@reply.");

        assertThat(tokens.verifyAddress(bounce, JOAO)).isEmpty();
    }

    @Test
    void answersToMailsSignedBeforeARotationAreStillKnown() {
        String old = tokens.replyAddress(NUMBER, JOAO);

        var rotated = new ReplyTokens("another secret now", List.of("a secret of the tests"), ADDRESSES);
        var forgotten = new ReplyTokens("another secret now", List.of(), ADDRESSES);

        assertThat(rotated.verifyAddress(old, JOAO)).contains(NUMBER);
        assertThat(rotated.replyAddress(NUMBER, JOAO)).isNotEqualTo(old);
        assertThat(forgotten.verifyAddress(old, JOAO)).isEmpty();
    }

    @Test
    void weakSecretsAreRefusedByTheNameOfTheirSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplyTokens("short", List.of(), ADDRESSES))
                .withMessageContaining("atende.secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplyTokens("a secret of the tests", List.of("short"), ADDRESSES))
                .withMessageContaining("atende.mail.previous-secrets");
    }

    @Test
    void whatCannotStandInAnAddressIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.replyAddress("A.B@c", JOAO));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.messageId(NUMBER, JOAO, "a.b\r\n"));
    }
}
