package org.atende.routing.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** The decision tables as the engine has them. */
@Component
class DeployedRules {

    /** Marks the deployments that came with the product; a manager's have another source. */
    static final String SOURCE = "packaged-rules";

    private static final String STUDIO = "rules-studio";

    private final RepositoryService repository;

    DeployedRules(RepositoryService repository) {
        this.repository = repository;
    }

    /** The files in which the newest versions of these decisions stand; none when no decision is there. */
    List<byte[]> inForce(List<String> decisions) {
        return decisions.stream().flatMap(this::newest).map(this::file).toList();
    }

    /** Whether these files are what the product brought last under this name. */
    boolean cameWithTheProduct(String name, List<byte[]> files) {
        Optional<byte[]> packaged = lastPackaged(name);
        return packaged.isPresent() && files.stream().allMatch(file -> Arrays.equals(file, packaged.get()));
    }

    boolean lastPackagedIs(RuleFile file) {
        return lastPackaged(file.name()).filter(file::hasContent).isPresent();
    }

    void add(RuleFile file) {
        deploy(SOURCE, file.name(), file.content());
    }

    /** Deploys what a manager wrote; answers the deployment's id. */
    String add(String name, byte[] content) {
        return deploy(STUDIO, name, content);
    }

    private String deploy(String source, String name, byte[] content) {
        return repository
                .createDeployment()
                .name(name)
                .source(source)
                .addInputStream(name, new ByteArrayInputStream(content))
                .deploy()
                .getId();
    }

    private Stream<DecisionDefinition> newest(String decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .list()
                .stream();
    }

    Optional<byte[]> lastPackaged(String name) {
        return repository
                .createDeploymentQuery()
                .deploymentSource(SOURCE)
                .deploymentName(name)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(Deployment::getId)
                .map(id -> bytes(id, name));
    }

    private byte[] file(DecisionDefinition decision) {
        return bytes(decision.getDeploymentId(), decision.getResourceName());
    }

    byte[] bytes(String deployment, String resource) {
        try (InputStream stream = repository.getResourceAsStream(deployment, resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The deployed rules cannot be read: " + resource, e);
        }
    }
}
