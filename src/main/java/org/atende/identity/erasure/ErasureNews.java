package org.atende.identity.erasure;

import org.atende.identity.Customer;

/**
 * Somebody has to be told of an erasure; said in the transaction in which it happened.
 *
 * @param customer as they were; null where only the desk is told
 */
public record ErasureNews(What what, Erasure erasure, Customer customer) {

    public enum What {
        ASKED,
        DUE_SOON,
        REFUSED,
        ERASED
    }
}
