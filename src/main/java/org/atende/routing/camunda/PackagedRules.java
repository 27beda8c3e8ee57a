package org.atende.routing.camunda;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the decision tables that come with the product into the engine, and never over a manager's edit: once deployed
 * a table belongs to the managers.
 */
@Component
class PackagedRules {

    private static final Logger LOG = LoggerFactory.getLogger(PackagedRules.class);

    private final DeployedRules deployed;

    PackagedRules(DeployedRules deployed) {
        this.deployed = deployed;
    }

    void bring(RuleFile file) {
        List<byte[]> inForce = deployed.inForce(file.decisions());
        if (inForce.isEmpty()) {
            deployed.add(file);
        } else if (inForce.stream().allMatch(file::hasContent)) {
            LOG.debug("{} is in force already", file.name());
        } else if (deployed.cameWithTheProduct(file.name(), inForce)) {
            LOG.info("{} has changed with this release and nobody had edited it: deploying it", file.name());
            deployed.add(file);
        } else if (!deployed.lastPackagedIs(file)) {
            LOG.warn(
                    "{} has changed with this release, but its tables {} were edited here: the edited ones stay in force."
                            + " Compare them, and publish the new file if you want it.",
                    file.name(),
                    file.decisions());
        }
    }
}
