package org.atende;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DeploymentTests {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Pattern SECRET_WITHOUT_DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:\\?)?");
    private static final Pattern SETTING = Pattern.compile("`(atende\\.[a-z.-]*[a-z])`");
    private static final Set<String> OF_SPRING = Set.of(
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "SPRING_MAIL_HOST",
            "SPRING_MAIL_PORT");

    private static final Set<String> SETTINGS = SettingNames.all();

    @Test
    void theNodesAreGivenOnlySettingsThatTheProductKnows() throws Exception {
        for (String node : List.of("one", "two")) {
            assertThat(environment(node).keySet())
                    .contains("ATENDE_SECRET")
                    .allSatisfy(name -> assertThat(isKnown(name)).as(name).isTrue());
        }
    }

    @Test
    void noSecretHasADefault() throws Exception {
        assertThat(environment("one").entrySet())
                .filteredOn(setting -> setting.getKey().matches(".*(SECRET|PASSWORD|ADMIN_ID)"))
                .hasSize(4)
                .allSatisfy(setting -> assertThat(setting.getValue().toString()).matches(SECRET_WITHOUT_DEFAULT));
    }

    @Test
    void whatHasNoDefaultIsAskedForByName() throws Exception {
        Map<Boolean, Set<String>> variables = VARIABLE.matcher(Files.readString(COMPOSE))
                .results()
                .collect(Collectors.partitioningBy(
                        found -> found.group(2) != null,
                        Collectors.mapping((MatchResult found) -> found.group(1), Collectors.toSet())));

        variables.get(false).removeAll(variables.get(true));
        assertThat(variables.get(false)).containsExactly("ATENDE_MAIL_RELAY");
    }

    @Test
    void thePagesNameOnlySettingsThatTheProductKnows() throws Exception {
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("docs")))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                assertThat(SETTING.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                        .as(page.toString())
                        .allSatisfy(name -> assertThat(SETTINGS)
                                .anyMatch(known -> known.equals(name) || known.startsWith(name + ".")));
            }
        }
    }

    private static boolean isKnown(String variable) {
        return OF_SPRING.contains(variable)
                || SETTINGS.stream()
                        .map(SettingNames::variable)
                        .anyMatch(known -> variable.equals(known) || variable.matches(known + "_[A-Z]+_\\d+"));
    }

    private static Map<String, Object> environment(String node) throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> compose =
                new Yaml().load(Files.newBufferedReader(COMPOSE));
        return compose.get("services").get(node).get("environment");
    }
}
