package org.atende.routing.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atende.routing.RuleTable;
import org.atende.routing.RuleTables;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.stereotype.Component;

/** Reads the newest decision tables out of the engine. */
@Component
class DeployedTables implements RuleTables {

    private static final Comparator<Decision> FOUNDATIONS_FIRST = Comparator.<Decision>comparingInt(
                    decision -> decision.getInformationRequirements().size())
            .thenComparing(Decision::getId);

    private final RepositoryService repository;

    DeployedTables(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<RuleTable> inForce() {
        return newest().list().stream()
                .map(this::read)
                .filter(Deployed::isTable)
                .sorted(Comparator.comparing(Deployed::decision, FOUNDATIONS_FIRST))
                .map(Deployed::table)
                .toList();
    }

    @Override
    public Optional<DmnFile> file(String key) {
        return Optional.ofNullable(newest().decisionDefinitionKey(key).singleResult())
                .map(found -> new DmnFile(found.getResourceName(), bytes(found)));
    }

    private DecisionDefinitionQuery newest() {
        return repository.createDecisionDefinitionQuery().latestVersion();
    }

    private Deployed read(DecisionDefinition found) {
        Decision decision = repository.getDmnModelInstance(found.getId()).getModelElementById(found.getKey());
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(found.getDeploymentId())
                .singleResult();
        return new Deployed(found, deployment, decision);
    }

    private byte[] bytes(DecisionDefinition found) {
        try (InputStream file = repository.getDecisionModel(found.getId())) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The deployed rules cannot be read: " + found.getResourceName(), e);
        }
    }

    private record Deployed(DecisionDefinition definition, Deployment deployment, Decision decision) {

        boolean isTable() {
            return decision.getExpression() instanceof DecisionTable;
        }

        RuleTable table() {
            DecisionTable table = (DecisionTable) decision.getExpression();
            return new RuleTable(
                    definition.getKey(),
                    definition.getName(),
                    Columns.words(decision.getDescription()),
                    definition.getVersion(),
                    deployment.getDeploymentTime().toInstant(),
                    !DeployedRules.SOURCE.equals(deployment.getSource()),
                    table.getHitPolicy().name(),
                    table.getInputs().stream().map(Columns::heading).toList(),
                    table.getOutputs().stream().map(Columns::heading).toList(),
                    table.getRules().stream().map(Columns::row).toList());
        }
    }
}
