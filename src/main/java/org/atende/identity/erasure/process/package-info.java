/** The erasure process on the engine. */
package org.atende.identity.erasure.process;
