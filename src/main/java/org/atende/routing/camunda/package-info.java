/** The decision tables in the engine. */
package org.atende.routing.camunda;
