/** Parts what a writer added from what their mail program put below it, folding the rest and losing nothing. */
package org.atende.mail.content.reply;
