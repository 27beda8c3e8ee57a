/** What the desk needs in the engine's own web applications: filters, and plain sentences where a form is refused. */
package org.atende.desk.camunda;
