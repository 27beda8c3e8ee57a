/** Calendars in the browser and for programs. */
package org.atende.sla.web;
