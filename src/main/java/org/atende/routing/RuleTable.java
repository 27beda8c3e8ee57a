package org.atende.routing;

import java.time.Instant;
import java.util.List;
import org.atende.routing.sheet.Sheet;

/**
 * A decision table as its managers know it.
 *
 * @param about its description, null if it has none
 * @param edited whether it is somebody's edit, not what came with the product
 * @param hitPolicy how many rows may match, for example {@code FIRST}
 * @param inputs the headings of the columns that it decides by
 * @param outputs the headings of the columns that it decides
 */
public record RuleTable(
        String key,
        String name,
        String about,
        int version,
        Instant deployedAt,
        boolean edited,
        String hitPolicy,
        List<String> inputs,
        List<String> outputs,
        List<Sheet.Row> rows) {}
