package org.atende.desk.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Tasklist in Portuguese must know every text that the English one knows. */
class TasklistLocaleTests {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{ *(\\w+) *}}");

    private final JsonNode english = read("en.json");
    private final JsonNode portuguese = read("pt.json");

    @Test
    void portugueseHasEveryKeyAndNoOther() {
        assertThat(keys("", portuguese)).isEqualTo(keys("", english));
    }

    @Test
    void portugueseKeepsEveryPlaceholder() {
        english.get("labels").fields().forEachRemaining(label -> assertThat(placeholders(
                        portuguese.get("labels").get(label.getKey()).textValue()))
                .as(label.getKey())
                .isEqualTo(placeholders(label.getValue().textValue())));
    }

    private static Set<String> keys(String path, JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fields().forEachRemaining(field -> {
            keys.add(path + field.getKey());
            keys.addAll(keys(path + field.getKey() + ".", field.getValue()));
        });
        return keys;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace(" ", ""))
                .collect(Collectors.toSet());
    }

    private static JsonNode read(String file) {
        try {
            String text = new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new IllegalStateException("There is no " + file, e);
        }
    }
}
