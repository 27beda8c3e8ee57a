/** The decision tables as the engine keeps them. */
package org.atende.routing.camunda;
