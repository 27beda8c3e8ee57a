/** Mail out: composed so that every mail system reads it, sent once, its failure told in a sentence. */
package org.atende.mail.sending;
