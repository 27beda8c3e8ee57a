/** Finding tickets: by what stands in them and by their words, part by part, whatever the database. */
package org.atende.desk.search;
