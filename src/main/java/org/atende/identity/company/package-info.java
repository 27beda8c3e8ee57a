/** Which customers belong together, by the domains of their addresses. */
@org.springframework.modulith.NamedInterface("company")
package org.atende.identity.company;
