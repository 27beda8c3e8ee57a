package org.atende.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atende.mail.Mails.raw;
import static org.atende.mail.imap.MailHost.patiently;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atende.mail.MailNode;
import org.atende.mail.intake.Applied;
import org.atende.mail.intake.Outcome;
import org.atende.mail.raw.RawMails;
import org.atende.testing.SelfSigned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a desk makes of a mailbox elsewhere, on every database that it runs on. */
abstract class ImapContract {

    private static final String ACCOUNT = "atende.mail.imap.accounts.support.";
    private static final byte[] WITHOUT_AN_ID = raw("From: joao@cliente.example", "", "Nada funciona.");

    private final MailHost host = new MailHost();
    private final List<AutoCloseable> open = new ArrayList<>();
    private String database;

    abstract String freshDatabase();

    @BeforeEach
    void createDatabase() {
        database = freshDatabase();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        host.close();
    }

    private MailNode node(int port, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                ACCOUNT + "host=localhost",
                ACCOUNT + "port=" + port,
                ACCOUNT + "tls=NONE",
                ACCOUNT + "user=" + MailHost.USER,
                ACCOUNT + "recipient=support@atende.localhost",
                ACCOUNT + "poll-interval=1h",
                "atende.mail.imap.lease=900ms",
                "atende.mail.imap.first-back-off=100ms",
                "atende.mail.imap.max-back-off=300ms"));
        all.add(
                List.of(properties).toString().contains("oauth2")
                        ? ACCOUNT + "folder=INBOX"
                        : ACCOUNT + "password=" + MailHost.PASSWORD);
        all.addAll(List.of(properties));
        MailNode node = MailNode.start(
                database, mail -> () -> Applied.without(Outcome.OPENED, null), all.toArray(String[]::new));
        open.add(0, node);
        return node;
    }

    private Relay relay() throws IOException {
        Relay relay = new Relay(host.port());
        open.add(relay);
        return relay;
    }

    private static byte[] mail(String id) {
        return raw(
                "Return-Path: <bounces+7@cliente.example>",
                "Message-ID: <" + id + "@cliente.example>",
                "From: João <joao@cliente.example>",
                "Subject: " + id,
                "",
                "Não funciona.");
    }

    private static List<String> subjects(MailNode node) {
        return node.get(JdbcTemplate.class).queryForList("select subject from mail_intake order by id", String.class);
    }

    private static int stored(MailNode node) {
        return node.get(JdbcTemplate.class).queryForObject("select count(*) from mail_intake", Integer.class);
    }

    private static Account account(MailNode node) {
        return node.get(MailAccounts.class).account("support");
    }

    private void awaitStored(MailNode node, String... subjects) {
        patiently().untilAsserted(() -> assertThat(subjects(node)).containsExactly(subjects));
    }

    private void awaitProcessed(int mails) {
        patiently().until(() -> host.count("Processed") == mails && host.count("INBOX") == 0);
    }

    @Test
    void takesWhatIsThereOldestFirstAndMovesIt() {
        host.deliver(mail("first"));
        host.deliver(mail("second"));

        MailNode node = node(host.port());

        awaitStored(node, "first", "second");
        awaitProcessed(2);
        Map<String, Object> row =
                node.get(JdbcTemplate.class).queryForMap("select * from mail_intake where subject = 'first'");
        assertThat(row.get("envelope_from")).isEqualTo("bounces+7@cliente.example");
        assertThat(row.get("recipients")).isEqualTo("support@atende.localhost");
        assertThat(row.get("helo")).isEqualTo("localhost");
        assertThat(row.get("remote_address")).isEqualTo("127.0.0.1");
        assertThat(node.get(RawMails.class).read((UUID) row.get("id"))).isEqualTo(mail("first"));
    }

    @Test
    void hearsOfNewMailAtOnce() throws IOException {
        Relay wire = relay();
        var waiting = new AtomicBoolean();
        wire.answers = line -> {
            waiting.set(line.startsWith("+"));
            return line;
        };
        MailNode node = node(wire.port());

        for (String id : List.of("one", "two", "three")) {
            patiently().untilTrue(waiting);
            host.deliver(mail(id));
            patiently().until(() -> subjects(node).contains(id));
        }

        awaitProcessed(3);
        assertThat(account(node).failing()).isFalse();
    }

    @Test
    void hearsOfMailThatComesWhileItIsBusy() {
        MailNode node = node(host.port());
        patiently().until(() -> account(node).state().lastLookAt() != null);

        for (int i = 0; i < 10; i++) {
            String id = "mail " + i;
            host.deliver(mail(id));
            patiently().pollInterval(1 + 6 * i, TimeUnit.MILLISECONDS).until(() -> subjects(node)
                    .contains(id));
        }

        awaitProcessed(10);
    }

    @Test
    void looksNowAndThenWhereTheServerTellsOfNothing() throws IOException {
        Relay silent = relay();
        silent.answers = line -> line.replace(" IDLE", " XDLE");
        MailNode node = node(silent.port(), ACCOUNT + "poll-interval=100ms");
        patiently().until(() -> account(node).state().lastLookAt() != null);

        host.deliver(mail("new"));

        awaitStored(node, "new");
        awaitProcessed(1);
    }

    @Test
    void copiesAndDeletesWhereTheServerCannotMove() throws IOException {
        Relay old = relay();
        old.answers = line -> line.replace(" MOVE", " XOVE").replace(" UIDPLUS", " XIDPLUS");
        host.deliver(mail("first"));
        host.deliver(mail("second"));

        MailNode node = node(old.port());

        awaitStored(node, "first", "second");
        awaitProcessed(2);
    }

    @Test
    void storesAMailOnceThoughTheConnectionBreaksBeforeItIsMoved() throws IOException {
        Relay cutting = relay();
        cutting.cutsOn = line -> line.contains(" MOVE ");
        host.deliver(WITHOUT_AN_ID);
        MailNode first = node(cutting.port());
        patiently().until(() -> account(first).failing());
        assertThat(host.count("INBOX")).isEqualTo(1);
        assertThat(stored(first)).isEqualTo(1);

        cutting.cutsOn = line -> false;

        awaitProcessed(1);
        patiently().until(() -> !account(first).failing());
        assertThat(stored(first)).isEqualTo(1);
    }

    @Test
    void goesOnWhenTheServerIsBack() {
        MailNode node = node(host.port());
        host.deliver(mail("before"));
        awaitStored(node, "before");
        awaitProcessed(1);

        host.stop();
        patiently().until(() -> account(node).state().failures() > 1);
        assertThat(account(node).state().lastError()).containsIgnoringCase("connect");
        assertThat(node.get(AccountsHealth.class).health().getStatus()).isEqualTo(new Status("FAILING"));
        host.start();
        host.deliver(mail("after"));

        awaitStored(node, "before", "after");
        patiently().until(() -> !account(node).failing());
        assertThat(node.get(AccountsHealth.class).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneNodePollsAndAnotherTakesOverWhenItStops() throws Exception {
        MailNode first = node(host.port(), "HOSTNAME=first");
        patiently().until(() -> account(first).state().lastLookAt() != null);
        MailNode second = node(host.port(), "HOSTNAME=second");
        host.deliver(mail("one"));
        awaitStored(second, "one");
        assertThat(account(second).state().node()).startsWith("first/");

        first.close();
        open.remove(first);
        host.deliver(mail("two"));

        awaitStored(second, "one", "two");
        assertThat(account(second).state().node()).startsWith("second/");
    }

    @Test
    void leavesATooLargeMailWhereItIsAndTakesTheOthers() {
        host.deliver(raw("Subject: large", "", "x".repeat(3000)));
        host.deliver(mail("small"));

        MailNode node = node(host.port(), "atende.mail.imap.max-size=1000B");

        awaitStored(node, "small");
        patiently().until(() -> account(node).failing());
        assertThat(account(node).state().lastError()).contains("stay in INBOX: 1", "larger than 1000 bytes");
        assertThat(host.count("INBOX")).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithAPassword() {
        MailNode node = node(host.port(), ACCOUNT + "password=wrong-and-secret");

        patiently().until(() -> account(node).state().failures() > 2);
        assertThat(account(node).state().lastError())
                .contains("AuthenticationFailed")
                .doesNotContain("wrong-and-secret");
        assertThat(account(node).state().failingSince())
                .isBefore(account(node).state().retryAt());
    }

    @Test
    void signsInByAnAccessToken() throws Exception {
        try (var oauthHost = new MailHost("token-2");
                var endpoint = new TokenEndpoint()) {
            oauthHost.deliver(mail("by token"));

            MailNode node = node(
                    oauthHost.port(),
                    ACCOUNT + "oauth2.token-endpoint=" + endpoint.address(),
                    ACCOUNT + "oauth2.client-id=desk",
                    ACCOUNT + "oauth2.client-secret=hush",
                    ACCOUNT + "oauth2.refresh-token=refresh-0",
                    ACCOUNT + "oauth2.scope=imap");

            awaitStored(node, "by token");
            assertThat(endpoint.asked.get(0))
                    .contains("grant_type=refresh_token", "refresh_token=refresh-0", "client_id=desk")
                    .contains("client_secret=hush", "scope=imap");
            assertThat(endpoint.asked.get(1)).contains("refresh_token=refresh-1");
        }
    }

    @Test
    void saysWhatTheTokenEndpointSays() throws Exception {
        try (var endpoint = new TokenEndpoint()) {
            endpoint.refuses = true;

            MailNode node = node(
                    host.port(),
                    ACCOUNT + "oauth2.token-endpoint=" + endpoint.address(),
                    ACCOUNT + "oauth2.client-id=desk",
                    ACCOUNT + "oauth2.client-secret=hush");

            patiently().until(() -> account(node).failing());
            assertThat(account(node).state().lastError())
                    .contains("400", "invalid_grant")
                    .doesNotContain("hush");
            assertThat(endpoint.asked.get(0)).contains("grant_type=client_credentials");
        }
    }

    @Test
    void trustsOnlyTheCertificateThatItIsToldTo() throws Exception {
        SslBundle certificate = SelfSigned.bundle();
        Relay secured = new Relay(host.port(), certificate.createSslContext().getServerSocketFactory());
        open.add(secured);
        host.deliver(mail("secured"));
        MailNode node = node(secured.port(), ACCOUNT + "tls=TLS", ACCOUNT + "password=" + MailHost.PASSWORD);
        patiently().until(() -> account(node).failing());
        assertThat(account(node).state().lastError()).contains("certification path");
        node.close();
        open.remove(node);

        MailNode trusting = node(
                secured.port(),
                ACCOUNT + "tls=TLS",
                ACCOUNT + "tls-bundle=ours",
                "spring.ssl.bundle.pem.ours.truststore.certificate=" + SelfSigned.pem(certificate));

        awaitStored(trusting, "secured");
    }

    @Test
    void refusesToStartForAnAddressThatIsNotTheDesks() {
        assertThatThrownBy(() -> node(host.port(), ACCOUNT + "recipient=boss@elsewhere.example"))
                .hasStackTraceContaining("atende.mail.imap.accounts.support.recipient is 'boss@elsewhere.example'");
        assertThatThrownBy(() -> node(host.port(), ACCOUNT + "tls-bundle=typo"))
                .hasStackTraceContaining("atende.mail.imap.accounts.support.tls-bundle is 'typo'");
    }
}
