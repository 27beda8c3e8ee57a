package org.atende.identity.company;

import java.util.List;
import java.util.UUID;

/**
 * Customers who work together.
 *
 * @param domains in lower case, each of one company alone; whoever has an address there is a colleague
 */
public record Company(UUID id, String name, List<String> domains) {

    public boolean has(String email) {
        return domains.contains(Companies.domainOf(email));
    }
}
