/** Reads what a mail says: who wrote it, its text, its page and its files, without a database or an engine. */
package org.atende.mail.content;
