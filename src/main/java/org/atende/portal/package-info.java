/** The pages that customers see. */
@org.springframework.modulith.ApplicationModule(displayName = "Portal")
package org.atende.portal;
