package org.atende.mail.content.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header-like fields in which mail servers report. */
final class ReportFields {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>;,:\"'()\\[\\]@：；，。（）【】「」]{1,128}@[^\\s<>;,:\"'()\\[\\]@：；，。（）【】「」]{1,255}");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** The fields of the first group. */
    static ReportFields first(String text) {
        List<ReportFields> all = groups(text);
        return all.isEmpty() ? new ReportFields() : all.get(0);
    }

    /** Groups of fields, parted by empty lines. */
    static List<ReportFields> groups(String text) {
        return Arrays.stream(text.strip().split("\\n[ \\t]*\\n"))
                .map(ReportFields::parse)
                .filter(group -> !group.fields.isEmpty())
                .toList();
    }

    static List<String> addressesIn(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("[.]+$", ""));
        }
        return found;
    }

    Optional<String> get(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    List<String> addresses(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> fields.getOrDefault(name, List.of()).stream())
                .flatMap(value ->
                        addressesIn(value.replaceFirst("(?i)^\\s*(rfc822|x-local|utf-8|smtp)\\s*;", "")).stream())
                .distinct()
                .toList();
    }

    private static ReportFields parse(String group) {
        ReportFields parsed = new ReportFields();
        for (String line : group.replaceAll("\\n[ \\t]+", " ").split("\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.substring(0, colon).strip().contains(" ")) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                parsed.fields
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return parsed;
    }
}
