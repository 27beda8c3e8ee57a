/** Tells what people write from what machines send, so that no machine is ever answered. */
package org.atende.mail.content.classify;
