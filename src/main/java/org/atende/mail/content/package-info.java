/** Reads what a mail says: who wrote it, its text, its page and its files, without a database or an engine. */
@org.springframework.modulith.NamedInterface("content")
package org.atende.mail.content;
