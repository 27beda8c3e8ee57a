package org.atende.benchmark;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;

/** The engine alone with the ticket's diagram and tables: no mail, no ticket, nothing behind the diagram's expressions. */
class BareEngine implements AutoCloseable {

    private static final List<String> LISTENERS = List.of(
            "routingFacts",
            "ticketRouted",
            "assignmentFacts",
            "agentChosen",
            "ticketTaskCreated",
            "ticketFormSubmitted");

    private final ProcessEngine engine;

    BareEngine(String database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        Map<Object, Object> beans = new HashMap<>();
        LISTENERS.forEach(name -> beans.put(name, new Nothing()));
        beans.put("ticketTimers", new Timers());
        configuration.setBeans(beans);
        configuration.setProcessEngineName("bare");
        configuration.setJdbcUrl(database);
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("postgres");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/ticket.bpmn")
                .addClasspathResource("processes/ticket-routing.dmn")
                .addClasspathResource("processes/assignment.dmn")
                .addClasspathResource("processes/escalation.dmn")
                .deploy();
    }

    /** Starts so many in so many threads; how many a second. */
    double started(int count, int threads) throws Exception {
        RuntimeService runtime = engine.getRuntimeService();
        ExecutorService writers = Executors.newFixedThreadPool(threads);
        Callable<Void> some = () -> {
            for (int n = 0; n < count / threads; n++) {
                runtime.startProcessInstanceByKey("ticket", UUID.randomUUID().toString(), facts());
            }
            return null;
        };
        try {
            Instant began = Instant.now();
            for (Future<Void> writer : writers.invokeAll(Collections.nCopies(threads, some))) {
                writer.get();
            }
            return MailBenchmark.perSecond(count, began, Instant.now());
        } finally {
            writers.shutdown();
        }
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("department", "SUPPORT");
        facts.put("priority", "NORMAL");
        facts.put("team", "support-first-line");
        facts.put("nextStep", "ROUTE");
        facts.put("agent", null);
        return facts;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** What the diagram's timers ask. */
    public static class Timers {

        public Date escalation(DelegateExecution execution) {
            return Date.from(Instant.now().plusSeconds(14_400));
        }
    }

    /** Stands for every listener of the diagram. */
    public static class Nothing implements ExecutionListener, TaskListener {

        @Override
        public void notify(DelegateExecution execution) {}

        @Override
        public void notify(DelegateTask task) {}
    }
}
