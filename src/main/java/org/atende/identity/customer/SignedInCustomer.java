package org.atende.identity.customer;

import org.atende.identity.Customer;

/** The customer who sends a request, and the browser they are signed in with; a controller may take it as a parameter. */
public record SignedInCustomer(Customer customer, SignIn signIn) {}
