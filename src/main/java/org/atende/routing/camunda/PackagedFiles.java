package org.atende.routing.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The DMN files of this release. */
@Component
class PackagedFiles {

    private static final String FILES = "classpath*:processes/*.dmn";

    private final ResourcePatternResolver resources;

    PackagedFiles(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    List<RuleFile> all() {
        try {
            return Arrays.stream(resources.getResources(FILES))
                    .map(RuleFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged rules cannot be found", e);
        }
    }
}
