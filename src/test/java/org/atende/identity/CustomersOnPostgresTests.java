package org.atende.identity;

import org.atende.testing.OnPostgres;

@OnPostgres
class CustomersOnPostgresTests extends CustomersContract {}
