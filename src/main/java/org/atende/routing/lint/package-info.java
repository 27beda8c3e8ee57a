/** What is wrong with a decision table, found without running it. */
package org.atende.routing.lint;
