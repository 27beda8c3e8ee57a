/** Looks for viruses in what people send, where a scanner is set up. */
@org.springframework.modulith.NamedInterface("scan")
package org.atende.mail.scan;
