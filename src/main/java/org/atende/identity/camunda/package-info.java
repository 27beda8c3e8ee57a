/** The engine's accounts, groups and authorizations behind the desk's people. */
package org.atende.identity.camunda;
