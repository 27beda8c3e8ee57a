package org.atende.identity.erasure;

import java.util.Map;
import org.atende.identity.Customer;

/**
 * What one module keeps of a customer. Each module that keeps anything has one; they are asked in the order of their
 * {@link org.springframework.core.annotation.Order}, in one transaction.
 */
public interface PersonalData {

    /** The customer's own row: what looks names up afterwards finds none. */
    int CUSTOMER = 1;

    int TICKETS = 2;

    /** Whatever hangs on tickets. */
    int ELSEWHERE = 3;

    /** What stands in the place of words that are gone. */
    String GONE = "(apagado a pedido · erased on request)";

    /** How much there is that people have a word for, by it: {@code tickets}, {@code messages}, {@code files} and so on. */
    default Map<String, Long> found(Customer customer) {
        return Map.of();
    }

    /**
     * Takes it out; figures stay.
     *
     * @param nobody the same customer as they are from now on: without a name, at an address that is none
     */
    void erase(Customer customer, Customer nobody);
}
