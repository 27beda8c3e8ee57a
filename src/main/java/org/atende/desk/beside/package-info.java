/** What an agent sees beside a ticket's conversation: the customer, what resembles it, and its way so far. */
package org.atende.desk.beside;
