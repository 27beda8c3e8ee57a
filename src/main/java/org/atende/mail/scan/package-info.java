/** Looks for viruses in what came by mail, where a scanner is set up. */
package org.atende.mail.scan;
