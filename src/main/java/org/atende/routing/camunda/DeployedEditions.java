package org.atende.routing.camunda;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atende.engine.AsNobody;
import org.atende.routing.Edition;
import org.atende.routing.Editions;
import org.atende.routing.sheet.UnreadableRules;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** The engine's deployments as editions of the rules. */
@Component
class DeployedEditions implements Editions {

    private final RepositoryService repository;
    private final DeployedRules deployed;
    private final PackagedFiles packaged;
    private final AsNobody asNobody;

    DeployedEditions(RepositoryService repository, DeployedRules deployed, PackagedFiles packaged, AsNobody asNobody) {
        this.repository = repository;
        this.deployed = deployed;
        this.packaged = packaged;
        this.asNobody = asNobody;
    }

    @Override
    public Optional<Edition> inForce(String table) {
        return asNobody.ask(() -> definitions().decisionDefinitionKey(table).latestVersion().list().stream()
                .findFirst()
                .map(this::edition));
    }

    @Override
    public List<Edition> inForce() {
        return asNobody.ask(() -> definitions().latestVersion().list().stream()
                .collect(toMap(DecisionDefinition::getDeploymentId, this::edition, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Edition::file))
                .toList());
    }

    @Override
    public List<Edition> of(String table) {
        return asNobody.ask(() ->
                definitions().decisionDefinitionKey(table).orderByDecisionDefinitionVersion().desc().list().stream()
                        .map(this::edition)
                        .toList());
    }

    @Override
    public byte[] content(Edition edition) {
        return asNobody.ask(() -> deployed.bytes(edition.deployment(), edition.file()));
    }

    @Override
    public Edition publish(String file, byte[] content) {
        return asNobody.ask(() -> {
            String deployment = deploy(file, content);
            return edition(definitions().deploymentId(deployment).list().get(0));
        });
    }

    @Override
    public Optional<byte[]> packaged(String file) {
        return packaged.all().stream()
                .filter(one -> one.name().equals(file))
                .findFirst()
                .map(RuleFile::content);
    }

    @Override
    public Optional<byte[]> lastPackaged(String file) {
        return asNobody.ask(() -> deployed.lastPackaged(file));
    }

    private String deploy(String file, byte[] content) {
        try {
            return deployed.add(file, content);
        } catch (ProcessEngineException e) {
            throw new UnreadableRules(Reasons.of(e), e);
        }
    }

    private DecisionDefinitionQuery definitions() {
        return repository.createDecisionDefinitionQuery();
    }

    private Edition edition(DecisionDefinition found) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(found.getDeploymentId())
                .singleResult();
        var versions = definitions().deploymentId(found.getDeploymentId()).list().stream()
                .filter(other -> other.getResourceName().equals(found.getResourceName()))
                .collect(toMap(DecisionDefinition::getKey, DecisionDefinition::getVersion));
        return new Edition(
                found.getDeploymentId(),
                found.getResourceName(),
                versions,
                deployment.getDeploymentTime().toInstant(),
                DeployedRules.SOURCE.equals(deployment.getSource()));
    }
}
