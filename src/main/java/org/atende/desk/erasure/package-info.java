/** Managers decide about customers who want to be erased, and the agents' own tables forget them. */
package org.atende.desk.erasure;
