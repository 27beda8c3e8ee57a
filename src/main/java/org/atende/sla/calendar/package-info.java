/** Hours, holidays and the arithmetic of open time. */
package org.atende.sla.calendar;
