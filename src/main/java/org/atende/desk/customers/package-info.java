/** What an existing customer area, and whoever answers the telephone, asks of the desk about customers. */
package org.atende.desk.customers;
