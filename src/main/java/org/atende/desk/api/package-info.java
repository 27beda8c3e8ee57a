/** The public REST API of the tickets; Tasklist's pages use the same one through the webapps' session. */
package org.atende.desk.api;
