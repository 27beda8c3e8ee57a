/** Mail in: stored before it is acknowledged, then handled exactly once, whatever breaks in between. */
package org.atende.mail.intake;
