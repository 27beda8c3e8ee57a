/** What tests of every module share: databases and the people of the desk. */
package org.atende.testing;
