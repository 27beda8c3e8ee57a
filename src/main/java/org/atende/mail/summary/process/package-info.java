/** The summary process on the engine. */
package org.atende.mail.summary.process;
