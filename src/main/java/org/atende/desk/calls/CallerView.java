package org.atende.desk.calls;

import java.util.UUID;
import org.atende.identity.Caller;
import org.atende.identity.Customer;
import org.atende.identity.Language;

/**
 * A customer as the telephone's page shows them.
 *
 * @param email null if they have none
 * @param requester by what their tickets are listed: {@code GET /tickets?requester=}
 * @param phone null if it is not known
 * @param verified whether they have proved that it is them
 */
record CallerView(
        UUID id,
        String name,
        String email,
        String requester,
        String phone,
        Language language,
        String tier,
        boolean verified) {

    static CallerView of(Caller caller, boolean verified) {
        Customer customer = caller.customer();
        return new CallerView(
                customer.id(),
                customer.name(),
                caller.hasAddress() ? customer.email() : null,
                customer.email(),
                caller.phone(),
                customer.language(),
                customer.tier(),
                verified);
    }
}
