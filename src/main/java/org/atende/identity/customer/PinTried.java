package org.atende.identity.customer;

import org.atende.identity.Customer;

/**
 * Somebody guesses at PINs.
 *
 * @param customer whose PIN was tried last
 * @param isVoid whether there were too many wrong tries of this customer's; else of many customers'
 */
public record PinTried(Customer customer, boolean isVoid) {}
