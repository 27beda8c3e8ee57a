/** Lists of tickets with a name: the desk's own, and those that agents keep. */
package org.atende.desk.views;
