package org.atende.identity.camunda;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups that the diagrams, the rules and the doors speak of. */
@Component
@Order(SetupStep.GROUPS)
class DeskGroups implements SetupStep {

    private static final Map<String, String> NAMES = Map.of(
            "support", "Support",
            "billing", "Billing",
            "sales", "Sales",
            "manager", "Managers",
            "analyst", "Analysts",
            "customerArea", "Customer area (programs)",
            "telephone", "Telephone system (programs)",
            "camunda-admin", "Administrators");

    private final Accounts accounts;

    DeskGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run() {
        NAMES.forEach(accounts::group);
    }
}
