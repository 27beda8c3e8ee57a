/** The chat's process on the engine. */
package org.atende.chat.process;
