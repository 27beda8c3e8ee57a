package org.atende.desk.views;

import org.atende.testing.OnPostgres;

@OnPostgres
class ViewsOnPostgresTests extends ViewsContract {}
