package org.atende.ticket.process;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.atende.ticket.DiagramVersions;
import org.atende.ticket.InvalidRequest;
import org.atende.ticket.NotAllowed;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.batch.history.HistoricBatch;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions are the engine's process definitions, moves its migration batches. */
@Component
@Transactional
class CamundaDiagramVersions implements DiagramVersions {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaDiagramVersions.class);
    private static final int ENDED_SHOWN = 5;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final StandingTickets standing;
    private final MovePlans plans;
    private final Unchecked unchecked;

    CamundaDiagramVersions(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy HistoryService history,
            StandingTickets standing,
            MovePlans plans,
            Unchecked unchecked) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.standing = standing;
        this.plans = plans;
        this.unchecked = unchecked;
    }

    @Override
    public List<Version> versions() {
        return unchecked.run(null, () -> {
            List<ProcessDefinition> all = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(Elements.PROCESS)
                    .orderByProcessDefinitionVersion()
                    .desc()
                    .list();
            List<Version> shown = new ArrayList<>();
            for (ProcessDefinition one : all) {
                List<Place> places = standing.in(one);
                if (shown.isEmpty() || !places.isEmpty()) {
                    shown.add(
                            new Version(one.getVersion(), deployedAt(one).toInstant(), standing.countIn(one), places));
                }
            }
            return shown;
        });
    }

    private Date deployedAt(ProcessDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime();
    }

    @Override
    public Plan plan(int from, int to) {
        return unchecked.run(null, () -> plans.of(version(from), version(to)));
    }

    @Override
    public void move(int from, int to, String by) {
        unchecked.run(by, () -> {
            ProcessDefinition source = version(from);
            ProcessDefinition target = version(to);
            Plan plan = plans.of(source, target);
            if (!plan.problems().isEmpty()) {
                throw new NotAllowed(String.join(" ", plan.problems()));
            }
            if (plan.tickets() == 0) {
                throw new NotAllowed("No ticket stands in version %d.".formatted(from));
            }
            LOG.info("{} moves {} tickets from version {} of the diagram to {}", by, plan.tickets(), from, to);
            return runtime.newMigration(plans.instructions(source, target))
                    .processInstanceQuery(runtime.createProcessInstanceQuery().processDefinitionId(source.getId()))
                    .executeAsync();
        });
    }

    @Override
    public List<Move> moves() {
        return unchecked.run(null, () -> {
            List<BatchStatistics> running = management
                    .createBatchStatisticsQuery()
                    .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                    .orderByStartTime()
                    .desc()
                    .list();
            List<HistoricBatch> ended = history.createHistoricBatchQuery()
                    .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                    .completed(true)
                    .orderByStartTime()
                    .desc()
                    .listPage(0, ENDED_SHOWN);
            return Stream.concat(
                            running.stream().map(this::underWay), ended.stream().map(this::over))
                    .toList();
        });
    }

    private Move underWay(BatchStatistics batch) {
        return new Move(
                batch.getStartTime().toInstant(),
                batch.getCreateUserId(),
                batch.getTotalJobs(),
                batch.getCompletedJobs(),
                batch.getFailedJobs(),
                null);
    }

    private Move over(HistoricBatch batch) {
        return new Move(
                batch.getStartTime().toInstant(),
                batch.getCreateUserId(),
                batch.getTotalJobs(),
                batch.getTotalJobs(),
                0,
                batch.getEndTime().toInstant());
    }

    private ProcessDefinition version(int number) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Elements.PROCESS)
                .processDefinitionVersion(number)
                .singleResult();
        if (found == null) {
            throw new InvalidRequest("version", "%d is none of the diagram's".formatted(number));
        }
        return found;
    }
}
