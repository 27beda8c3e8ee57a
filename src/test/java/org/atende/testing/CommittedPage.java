package org.atende.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs/} that the code writes; {@code -Datende.docs=write} writes it anew. */
public final class CommittedPage {

    private CommittedPage() {}

    public static void assertSays(String name, String generated) throws IOException {
        Path page = Path.of("docs", name);
        if ("write".equals(System.getProperty("atende.docs"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, generated);
        }
        assertThat(page)
                .as("The code says something else than this page: run the test with -Datende.docs=write")
                .hasContent(generated);
    }
}
