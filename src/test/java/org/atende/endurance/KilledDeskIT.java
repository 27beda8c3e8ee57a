package org.atende.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole product, on its default database, in the middle of its work. */
class KilledDeskIT {

    private static final int MAILS = 200;
    private static final int SENDERS = 4;
    private static final List<Integer> KILLED_AFTER = List.of(40, 110, 170);
    private static final String RITA = "rita@cliente.example";

    @Test
    void everyMailIsOneTicketAndEveryAcknowledgementLeavesUnderOneMessageId(@TempDir Path home) throws Exception {
        RunningDesk desk = new RunningDesk(home);
        List<String> subjects =
                IntStream.range(0, MAILS).mapToObj("mail-%03d"::formatted).toList();
        desk.start();
        try {
            sendWhileKilling(desk, subjects);

            await().atMost(Duration.ofSeconds(60)).until(() -> waiting(desk) == 0);
            Map<String, String> tickets = tickets(desk);
            assertThat(tickets.values()).containsExactlyInAnyOrderElementsOf(subjects);
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(
                            () -> assertThat(acknowledgements(desk).keySet()).isEqualTo(tickets.keySet()));
            assertThat(acknowledgements(desk).values())
                    .allSatisfy(ids -> assertThat(ids).hasSize(1));
        } finally {
            desk.kill();
        }
    }

    private static void sendWhileKilling(RunningDesk desk, List<String> subjects) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        Queue<String> queue = new ConcurrentLinkedQueue<>(subjects);
        List<Thread> senders = Stream.generate(
                        () -> new Thread(new PatientSender(desk.smtpPort(), RITA, queue, acknowledged)))
                .limit(SENDERS)
                .toList();
        senders.forEach(Thread::start);
        for (int count : KILLED_AFTER) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> acknowledged.get() >= count);
            desk.kill();
            desk.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(acknowledged).hasValue(MAILS);
    }

    private static int waiting(RunningDesk desk) {
        return JsonPath.<List<?>>read(
                        desk.get("/api/v1/mail/intake?outcome=RECEIVED").body(), "$.items")
                .size();
    }

    /** The subject of each ticket, by its number. */
    private static Map<String, String> tickets(RunningDesk desk) {
        List<Map<String, String>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String page = desk.get("/api/v1/tickets?limit=200&requester=" + RITA + "&cursor=" + cursor)
                    .body();
            all.addAll(JsonPath.read(page, "$.items"));
            cursor = JsonPath.read(page, "$.next");
        }
        return all.stream().collect(Collectors.toMap(ticket -> ticket.get("number"), ticket -> ticket.get("subject")));
    }

    /** The Message-IDs under which each ticket's customer was written to, by the ticket's number. */
    private static Map<String, Set<String>> acknowledgements(RunningDesk desk) {
        List<Map<String, Object>> sent =
                JsonPath.read(desk.get("/dev/mailbox/messages?limit=1000").body(), "$");
        return sent.stream()
                .filter(mail -> mail.get("to").equals(List.of(RITA)))
                .collect(Collectors.groupingBy(
                        mail -> mail.get("subject").toString().substring(1, 14),
                        Collectors.mapping(
                                mail -> mail.get("messageId").toString(), Collectors.toCollection(HashSet::new))));
    }
}
