package org.atende.routing;

import java.time.Instant;
import java.util.Map;

/**
 * A file of tables as it was deployed once.
 *
 * @param deployment the engine's id
 * @param file its name, for example {@code ticket-routing.dmn}
 * @param versions of its tables, by their keys
 * @param packaged whether it came with the product
 */
public record Edition(String deployment, String file, Map<String, Integer> versions, Instant at, boolean packaged) {}
