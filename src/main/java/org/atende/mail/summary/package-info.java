/** Every update, told to the other side by mail, through the engine's own asynchronous step. */
package org.atende.mail.summary;
