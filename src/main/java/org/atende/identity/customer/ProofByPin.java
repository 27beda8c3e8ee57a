package org.atende.identity.customer;

import org.atende.identity.CallerProof;
import org.atende.identity.Customer;
import org.springframework.stereotype.Component;

/** Callers prove who they are by a Support PIN that they made in the customer area. */
@Component
class ProofByPin implements CallerProof {

    private final SupportPins pins;

    ProofByPin(SupportPins pins) {
        this.pins = pins;
    }

    @Override
    public boolean isVerified(Customer caller) {
        return pins.isProved(caller.id());
    }
}
