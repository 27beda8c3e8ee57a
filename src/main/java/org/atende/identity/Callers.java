package org.atende.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Customers on the telephone. */
public interface Callers {

    /**
     * Those whose address begins like this, whose number this is or begins like this, or one of whose names begins like this.
     *
     * @param typed as somebody types it while listening
     */
    List<Caller> find(String typed, int most);

    /** Those whose number this is, in the international form. */
    List<Caller> withNumber(String number, int most);

    /** A number in the international form, however it is written; empty for what is none. */
    Optional<String> number(String typed);

    Optional<Caller> find(UUID customer);

    /**
     * The customer with this address, else the one with this number, made known where there is neither. Call it before a
     * transaction begins.
     *
     * @param name may be null
     * @param phone in any form, may be null
     * @param email null if the caller has none: such a customer gets no mail
     * @throws IllegalArgumentException if the number is none
     */
    Caller known(String name, String phone, String email);
}
