package org.atende.desk.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.atende.sla.ServiceLevels;
import org.atende.testing.As;
import org.atende.testing.EngineClock;
import org.atende.testing.MailServer;
import org.atende.ticket.Actor;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Ticket;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Second thoughts about an answer. */
abstract class UndoContract extends OnATicket {

    private static final String LATER = "2099-01-01T09:00:00Z";

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ServiceLevels levels;

    private String answer(String verb) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("html", "<b>Está</b> feito.", "undoable", true));
        if (verb.equals("schedule")) {
            body.put("until", LATER);
        }
        body.put("attachments", List.of(brought("ana", "a.txt", "x")));
        send("ana", verb, body).andExpect(status().is2xxSuccessful());
        String pending = web.perform(get(path("undo")).with(As.agent("ana")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(pending, "$.message");
    }

    private ResultActions undo(String agent, String message) throws Exception {
        return web.perform(post(path("messages/" + message + "/undo")).with(As.agent(agent)));
    }

    private List<Job> mails() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("mail-summary")
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .map(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult())
                .toList();
    }

    private void sendMails() {
        mails().forEach(job -> management.executeJob(job.getId()));
    }

    private List<Tuple> owed(Ticket ticket) {
        return levels.of(ticket).promises().stream()
                .map(one -> tuple(one.promise(), one.round(), one.state(), one.targetSeconds()))
                .toList();
    }

    private long answersMailed() {
        return MailServer.mailsTo(rita.email()).size() - 1;
    }

    @ParameterizedTest
    @CsvSource({
        "ask, IN_QUEUE",
        "ask, IN_PROGRESS",
        "ask, UNDER_REVIEW",
        "ask, AWAITING_CUSTOMER",
        "ask, SCHEDULED",
        "schedule, IN_PROGRESS",
        "schedule, AWAITING_CUSTOMER",
        "resolve, IN_QUEUE",
        "resolve, IN_PROGRESS",
        "resolve, UNDER_REVIEW",
        "resolve, AWAITING_CUSTOMER",
        "resolve, SCHEDULED",
        "messages, IN_QUEUE",
        "messages, IN_PROGRESS",
    })
    void leavesTheTicketAsItStoodBeforeTheAnswer(String verb, String from) throws Exception {
        switch (from) {
            case "IN_PROGRESS" -> send("marta", "take", Map.of());
            case "UNDER_REVIEW" -> send("marta", "review", Map.of());
            case "AWAITING_CUSTOMER" -> send("marta", "ask", Map.of("text", "Sim?"));
            case "SCHEDULED" -> send("marta", "schedule", Map.of("until", LATER));
            default -> {}
        }
        sendMails();
        Ticket before = tickets.get(number);
        int words = tickets.conversation(before).size();
        long mailed = answersMailed();
        String message = answer(verb);

        undo("ana", message)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value(from))
                .andExpect(jsonPath("$.assignee").value(before.assignee()))
                .andExpect(jsonPath("$.unread").value(before.unread()));

        Ticket after = tickets.get(number);
        assertThat(tickets.conversation(after)).hasSize(words);
        assertThat(owed(after)).isEqualTo(owed(before));
        assertThat(after.resolvedAt()).isNull();
        EngineClock.forward(Duration.ofSeconds(10));
        sendMails();
        assertThat(answersMailed()).isEqualTo(mailed);
        web.perform(get(path("drafts")).with(As.agent("ana")))
                .andExpect(jsonPath("$.answer.html").value("<b>Está</b> feito."))
                .andExpect(jsonPath("$.answer.attachments", hasSize(1)));
        web.perform(get(path("history")).with(As.agent("ana"))).andExpect(jsonPath("$[*].what", hasItem("TAKEN_BACK")));
        send("ana", "ask", Map.of("text", "Agora sim.")).andExpect(status().isOk());
    }

    @Test
    void theMailOfAnUndoableAnswerWaitsAndOthersDoNot() throws Exception {
        sendMails();
        send("ana", "messages", Map.of("text", "Já."));
        assertThat(mails()).singleElement().satisfies(job -> assertThat(job.getDuedate())
                .isBeforeOrEqualTo(Date.from(new EngineClock().instant())));
        sendMails();

        answer("messages");

        Date soon = Date.from(new EngineClock().instant().plusSeconds(5));
        assertThat(mails()).singleElement().satisfies(job -> assertThat(job.getDuedate())
                .isAfter(soon));
    }

    @Test
    void comesTooLateOnceTheMailHasLeft() throws Exception {
        String message = answer("ask");
        sendMails();

        undo("ana", message)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("has left already")));
        assertThat(tickets.get(number).status().name()).isEqualTo("AWAITING_CUSTOMER");
    }

    @Test
    void isItsAuthorsAloneAndOnlyWhereItWasAskedFor() throws Exception {
        String message = answer("messages");
        undo("marta", message).andExpect(status().isForbidden());
        undo("ana", message).andExpect(status().isOk());
        undo("ana", message).andExpect(status().isConflict());

        String final_ = id(send("ana", "messages", Map.of("text", "Sem volta.")));
        undo("ana", final_).andExpect(status().isConflict());
        web.perform(get(path("undo")).with(As.agent("ana"))).andExpect(status().isNoContent());
    }

    @Test
    void isRefusedWhereTheCustomerWasQuicker() throws Exception {
        String message = answer("ask");
        tickets.customerWrote(number, NewMessage.of("Já funciona."), Actor.of(rita), true);

        undo("ana", message)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("moved on")));

        sendMails();
        assertThat(answersMailed()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasBegunMeanwhile() throws Exception {
        String message = answer("messages");
        web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(path("drafts/answer"))
                .with(As.agent("ana"))
                .contentType("application/json")
                .content("{\"html\": \"<i>E mais</i>\"}"));

        undo("ana", message).andExpect(status().isOk());

        web.perform(get(path("drafts")).with(As.agent("ana")))
                .andExpect(jsonPath("$.answer.html").value("<b>Está</b> feito.<i>E mais</i>"));
    }

    @RepeatedTest(4)
    void orTheMailWinsAndNeverBoth() throws Exception {
        sendMails();
        String message = answer("ask");
        String job = mails().get(0).getId();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);

        Future<?> sender = two.submit(() -> {
            together.await();
            management.executeJob(job);
            return null;
        });
        Future<Integer> author = two.submit(() -> {
            together.await();
            return undo("ana", message).andReturn().getResponse().getStatus();
        });
        sender.get();
        int answer = author.get();
        two.shutdown();

        assertThat(answer).isIn(200, 409);
        assertThat(answersMailed()).isEqualTo(answer == 200 ? 0 : 1);
    }
}
