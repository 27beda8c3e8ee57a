/** Measurements that docs/performance.md tells of; run by name, never with the tests. */
package org.atende.benchmark;
