/** What each mail means for the desk: which ticket it opens, changes or tells something about. */
package org.atende.mail.incoming;
