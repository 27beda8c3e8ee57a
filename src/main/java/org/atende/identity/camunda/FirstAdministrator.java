package org.atende.identity.camunda;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the administrator whom the settings name, in the place of Camunda's page that lets anyone make one. */
@Component
@Order(SetupStep.AFTER_THE_DEMO)
class FirstAdministrator implements SetupStep {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final AdministratorSettings settings;

    FirstAdministrator(Accounts accounts, AdministratorSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void run() {
        if (accounts.anyoneIn("camunda-admin")) {
            return;
        }
        if (settings.given()) {
            accounts.agent(settings.id(), settings.id(), null, settings.password(), "camunda-admin");
            LOG.info("Made the administrator {}", settings.id());
        } else {
            LOG.warn("There is no administrator: set atende.admin.id and atende.admin.password and start again");
        }
    }
}
