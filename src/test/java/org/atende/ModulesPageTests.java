package org.atende;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.atende.testing.CommittedPage;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModulesPageTests {

    private static final String PAGE =
            """
            # Modules

            Written by a test from the code. An arrow is a use of a type that the other module publishes; what a package named
            after an adapter (`camunda`, `process`) or a module's inner package holds, no other module can use.

            ```mermaid
            flowchart TD
            %s
            ```
            """;

    private final ApplicationModules modules = ApplicationModules.of(Atende.class);

    @Test
    void theCommittedDiagramIsWhatTheCodeUses() throws Exception {
        String lines = modules.stream()
                .sorted(Comparator.comparing(ModulesPageTests::name))
                .map(this::lines)
                .collect(Collectors.joining("\n"));

        CommittedPage.assertSays("modules.md", PAGE.formatted(lines));
    }

    private String lines(ApplicationModule module) {
        List<String> uses = module.getDirectDependencies(modules, DependencyType.values())
                .uniqueModules()
                .map(ModulesPageTests::name)
                .filter(other -> !other.equals(name(module)))
                .distinct()
                .sorted()
                .toList();
        String node = "    %s[%s]".formatted(name(module), module.getDisplayName());
        return uses.isEmpty() ? node : node + " --> " + String.join(" & ", uses);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
