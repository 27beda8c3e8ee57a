package org.atende.portal;

import org.atende.testing.OnPostgres;

@OnPostgres
class SupportPinOnPostgresTests extends SupportPinContract {}
