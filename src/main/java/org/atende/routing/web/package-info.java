/** The managers' pages and the API of the rules. */
package org.atende.routing.web;
