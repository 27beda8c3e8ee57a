package org.atende.mail.notice;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atende.identity.Language;
import org.atende.mail.address.DeskAddresses;
import org.atende.mail.content.Mailbox;
import org.atende.mail.sending.MailNotSent;
import org.atende.mail.sending.OutgoingMail;
import org.atende.mail.sending.SmtpTransport;
import org.atende.mail.summary.SummarySettings;
import org.atende.mail.suppression.Suppressions;
import org.atende.ticket.Department;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails about no ticket: queued in the caller's transaction, written and sent by the engine afterwards. */
@Service
@Transactional
public class Notices {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final JdbcClient jdbc;
    private final NoticeProcess process;
    private final Map<String, NoticeWriter> writers;
    private final NoticePage page;
    private final Suppressions suppressions;
    private final SmtpTransport transport;
    private final DeskAddresses addresses;
    private final SummarySettings settings;
    private final Clock clock;

    Notices(
            JdbcClient jdbc,
            NoticeProcess process,
            List<NoticeWriter> writers,
            NoticePage page,
            Suppressions suppressions,
            SmtpTransport transport,
            DeskAddresses addresses,
            SummarySettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.process = process;
        this.writers = writers.stream().collect(Collectors.toMap(NoticeWriter::kind, Function.identity()));
        this.page = page;
        this.suppressions = suppressions;
        this.transport = transport;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    public void queue(Notice notice) {
        UUID id = IDS.generate();
        jdbc.sql(
                        """
                        insert into mail_notice (id, kind, about, recipient, name, language, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, notice.kind(), notice.about(), notice.recipient(), notice.name())
                .params(notice.language().name(), Timestamp.from(clock.instant()))
                .update();
        process.start(id);
    }

    /** Sends a queued notice; what may work later is thrown, to be tried again. */
    public void send(UUID id) {
        find(id).ifPresent(notice -> send(id, notice));
    }

    private void send(UUID id, Notice notice) {
        if (suppressions.find(notice.recipient()).isPresent()) {
            refused(id, "No mail goes to this address.");
        } else {
            writers.get(notice.kind()).write(notice, settings.deskUrl()).ifPresent(text -> leave(id, notice, text));
        }
        if (writers.get(notice.kind()).leavesNoAddress()) {
            jdbc.sql("update mail_notice set recipient = '', name = null, refusal = null where id = ?")
                    .param(id)
                    .update();
        }
    }

    private void leave(UUID id, Notice notice, NoticeText text) {
        try {
            transport.send(mail(id, notice, text));
            jdbc.sql("update mail_notice set sent_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
        } catch (MailNotSent e) {
            if (!e.isPermanent()) {
                throw e;
            }
            refused(id, e.getMessage());
        }
    }

    private OutgoingMail mail(UUID id, Notice notice, NoticeText text) {
        return new OutgoingMail(
                "",
                new Mailbox(settings.senderName(), addresses.mailbox(Department.SUPPORT)),
                new Mailbox(notice.name() == null ? "" : notice.name(), notice.recipient()),
                null,
                text.subject(),
                "<%s@%s>".formatted(id, addresses.replyDomain()),
                null,
                List.of(),
                page.text(text),
                page.html(text, notice.language()),
                List.of(),
                Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All"),
                notice.language());
    }

    private void refused(UUID id, String why) {
        jdbc.sql("update mail_notice set refusal = ? where id = ?")
                .params(why.substring(0, Math.min(2000, why.length())), id)
                .update();
    }

    /** Empty if nobody is to get it any more. */
    private Optional<Notice> find(UUID id) {
        return jdbc.sql("select * from mail_notice where id = ? and recipient <> ''")
                .param(id)
                .query((row, n) -> new Notice(
                        row.getString("kind"),
                        row.getObject("about", UUID.class),
                        row.getString("recipient"),
                        row.getString("name"),
                        Language.valueOf(row.getString("language"))))
                .optional();
    }
}
