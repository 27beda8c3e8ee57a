/** The notice process on the engine. */
package org.atende.mail.notice.process;
