package org.atende.routing.studio;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what a test has published, for the tests that share the desk. */
public class StudioRules {

    private final RepositoryService repository;
    private final JdbcClient jdbc;

    public StudioRules(RepositoryService repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Only what came with the product at the first start is left. */
    public void reset() {
        repository
                .createDeploymentQuery()
                .deploymentSource("rules-studio")
                .list()
                .forEach(this::remove);
        repository
                .createDeploymentQuery()
                .deploymentSource("packaged-rules")
                .deploymentName(PackagedTable.FILE)
                .orderByDeploymentTime()
                .asc()
                .list()
                .stream()
                .skip(1)
                .forEach(this::remove);
        jdbc.sql("delete from rule_draft").update();
        jdbc.sql("delete from rule_publication").update();
    }

    private void remove(Deployment deployment) {
        repository.deleteDeployment(deployment.getId(), true);
    }

    /** As if an earlier release had brought this file. */
    public void packagedBefore(String xml) {
        repository
                .createDeployment()
                .name(PackagedTable.FILE)
                .source("packaged-rules")
                .addString(PackagedTable.FILE, xml)
                .deploy();
    }
}
