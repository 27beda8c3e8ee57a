package org.atende.desk.api;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part, null at the end
 */
record Page<T>(List<T> items, String next) {}
