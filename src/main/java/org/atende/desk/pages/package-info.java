/** The desk's own pages for agents, beside Tasklist and in its session. */
package org.atende.desk.pages;
