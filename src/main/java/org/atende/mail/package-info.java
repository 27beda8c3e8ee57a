/** Mail in and mail out: every mail is kept, understood and answered. */
@org.springframework.modulith.ApplicationModule(displayName = "Mail")
package org.atende.mail;
