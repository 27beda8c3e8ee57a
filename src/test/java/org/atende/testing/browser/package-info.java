/** A real browser for the tests, and what an agent does in it. */
package org.atende.testing.browser;
