/** What an agent writes until it is sent: drafts, files, ready-made answers, and the last look before it leaves. */
package org.atende.desk.compose;
