/** What a newcomer finds on the desk at the first start. */
package org.atende.desk.demo;
