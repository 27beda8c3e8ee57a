/** Tokens with which programs call the API in an agent's name. */
package org.atende.identity.token;
