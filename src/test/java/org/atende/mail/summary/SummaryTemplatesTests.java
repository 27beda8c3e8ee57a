package org.atende.mail.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.atende.identity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTemplatesTests {

    private static final Locale EN = Language.EN.locale();
    private static final Locale PT = Language.PT.locale();

    @TempDir
    Path directory;

    @Test
    void thePackagedWordsServeWhereTheOperatorHasNone() {
        SummaryTemplates packaged = new SummaryTemplates(new TemplateSettings(null));
        SummaryTemplates empty = new SummaryTemplates(new TemplateSettings(directory));

        assertThat(empty.word("subject.received", PT)).isNotBlank().isEqualTo(packaged.word("subject.received", PT));
    }

    @Test
    void theOperatorsLinesStandForThePackagedOnes() throws IOException {
        Files.writeString(directory.resolve("summary_en.properties"), "subject.received=We heard you\n");
        SummaryTemplates templates = new SummaryTemplates(new TemplateSettings(directory));

        assertThat(templates.word("subject.received", EN)).isEqualTo("We heard you");
        assertThat(templates.word("subject.received", PT)).isNotEqualTo("We heard you");
        assertThat(templates.word("wrote", EN, "Rita")).isNotBlank();
    }

    @Test
    void theOperatorsTemplateStandsForThePackagedOne() throws IOException {
        Files.writeString(directory.resolve("summary.txt"), "Dear [(${name})]");
        SummaryTemplates templates = new SummaryTemplates(new TemplateSettings(directory));

        assertThat(templates.render("summary.txt", EN, Map.of("name", "Rita"))).isEqualTo("Dear Rita");
    }

    @Test
    void aDirectoryThatIsNotThereStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateSettings(directory.resolve("nowhere")))
                .withMessageContaining("atende.mail.templates");
    }
}
