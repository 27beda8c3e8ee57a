/** Drafts of tables, and how they come into force: publishing, at once or later, and rolling back. */
package org.atende.routing.studio;
