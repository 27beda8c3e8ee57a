/** Files that people send, stored once by their content. */
@org.springframework.modulith.ApplicationModule(displayName = "Attachment")
package org.atende.attachment;
