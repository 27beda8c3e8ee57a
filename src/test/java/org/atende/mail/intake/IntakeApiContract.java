package org.atende.mail.intake;

import static org.atende.mail.Mails.aboutTheBill;
import static org.atende.mail.Mails.fromJoao;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.atende.identity.Agent;
import org.atende.mail.MailNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What the API says about the mails that came in, on every database that the desk runs on. */
abstract class IntakeApiContract {

    private static final String INTAKE = "/api/v1/mail/intake";

    private final LedgerHandler handler = new LedgerHandler();
    private MailNode node;
    private MockMvc web;

    abstract String freshDatabase();

    @BeforeEach
    void start() {
        node = MailNode.start(freshDatabase(), handler, "atende.mail.intake.max-attempts=1");
        handler.writeTo(node.get(JdbcTemplate.class));
        web = MockMvcBuilders.standaloneSetup(node.get(IntakeController.class))
                .setCustomArgumentResolvers(new Marta())
                .setControllerAdvice(new ProblemsOfSpring())
                .build();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private UUID handled(String messageId) {
        UUID id = node.get(Intake.class).keep(aboutTheBill(messageId), fromJoao());
        await().until(() -> node.get(IntakeQueries.class).find(id).orElseThrow().handledAt() != null);
        return id;
    }

    private ResultActions asked(String path, Object... parts) throws Exception {
        return web.perform(get(INTAKE + path, parts));
    }

    @Test
    void listsMailsNewestFirstPageByPage() throws Exception {
        List<UUID> ids = IntStream.range(0, 3).mapToObj(i -> handled("m" + i)).toList();

        asked("?limit=2")
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.items[*].id",
                        contains(ids.get(2).toString(), ids.get(1).toString())))
                .andExpect(jsonPath("$.next").value(ids.get(1).toString()));
        asked("?limit=2&cursor={cursor}", ids.get(1))
                .andExpect(jsonPath("$.items[*].id", contains(ids.get(0).toString())))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void saysWhatBecameOfAMail() throws Exception {
        UUID id = handled("a");

        asked("?messageId=<a@cliente.example>")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(id.toString()))
                .andExpect(jsonPath("$.items[0].messageId").value("<a@cliente.example>"))
                .andExpect(jsonPath("$.items[0].from").value("joao@cliente.example"))
                .andExpect(jsonPath("$.items[0].subject").value("A fatura não está certa"))
                .andExpect(jsonPath("$.items[0].receivedAt").isNotEmpty())
                .andExpect(jsonPath("$.items[0].outcome").value("OPENED"))
                .andExpect(jsonPath("$.items[0].ticket").value("YZP-171-95989"))
                .andExpect(jsonPath("$.items[0].message").value(id.toString()))
                .andExpect(jsonPath("$.items[0].error").isEmpty());
        asked("/{id}", id)
                .andExpect(jsonPath("$.id").value(id.toString()))
                .andExpect(jsonPath("$.envelopeFrom").value("joao@cliente.example"))
                .andExpect(jsonPath("$.recipients[0]").value("billing@atende.localhost"))
                .andExpect(jsonPath("$.attempts").value(1));
    }

    @Test
    void findsMailsByMessageIdAndOutcome() throws Exception {
        handled("a");
        UUID copy = handled("a");
        handled("b");

        asked("?messageId=a@cliente.example")
                .andExpect(jsonPath("$.items.length()").value(2));
        asked("?messageId=a@cliente.example&outcome=DUPLICATE")
                .andExpect(jsonPath("$.items[*].id", contains(copy.toString())));
        asked("?messageId=nothing").andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void givesTheMailAsItCame() throws Exception {
        UUID id = handled("a");

        asked("/{id}/raw", id)
                .andExpect(content().contentType("message/rfc822"))
                .andExpect(content().bytes(aboutTheBill("a")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void handlesAQuarantinedMailAgain() throws Exception {
        handler.whileApplying = mail -> {
            if (!mail.released()) {
                throw new IllegalStateException("Not today");
            }
        };
        UUID id = handled("a");
        asked("/{id}", id)
                .andExpect(jsonPath("$.outcome").value("QUARANTINED"))
                .andExpect(jsonPath("$.error").value(containsString("Not today")));

        web.perform(post(INTAKE + "/{id}/retry", id)).andExpect(status().isOk());

        asked("/{id}", id).andExpect(jsonPath("$.releasedBy").value("marta"));
        await().until(() -> handler.lines() == 1);
        await().untilAsserted(
                        () -> asked("/{id}", id).andExpect(jsonPath("$.outcome").value("OPENED")));
    }

    @Test
    void saysWhyAMailIsNotHandledAgain() throws Exception {
        web.perform(post(INTAKE + "/{id}/retry", handled("a")))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("OPENED")));
    }

    @Test
    void saysNoToWhatIsNotThereOrNotSense() throws Exception {
        UUID unknown = new UUID(0, 7);

        asked("/{id}", unknown).andExpect(status().isNotFound());
        asked("/{id}/raw", unknown)
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        web.perform(post(INTAKE + "/{id}/retry", unknown)).andExpect(status().isNotFound());
        asked("/{id}", "nonsense").andExpect(status().isBadRequest());
        asked("?outcome=NONSENSE").andExpect(status().isBadRequest());
        asked("?cursor=nonsense").andExpect(status().isBadRequest());
        asked("?limit=0").andExpect(status().isBadRequest());
        asked("?limit=201").andExpect(status().isBadRequest());
    }

    @Test
    void speaksToTheWebappsUnderTheirOwnPath() throws Exception {
        handled("a");

        web.perform(get("/camunda/desk/v1/mail/intake"))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    /** As spring.mvc.problemdetails.enabled has it. */
    @ControllerAdvice
    private static final class ProblemsOfSpring extends ResponseEntityExceptionHandler {}

    /** Stands for the sign-in: the one who asks is Marta. */
    private static final class Marta implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Agent.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return new Agent("marta", "Marta", null, null, Set.of("manager"));
        }
    }
}
