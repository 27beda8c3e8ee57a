package org.atende.routing.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.sheet.Sheets;
import org.atende.routing.sheet.UnreadableRules;
import org.junit.jupiter.api.Test;

class DmnSheetsTests {

    private static final Path FILE = Path.of("processes/ticket-routing.dmn");

    private final DmnSheets reader = new DmnSheets();

    private Sheets packagedWith(String old, String replacement) throws Exception {
        return reader.read(Files.readString(FILE).replace(old, replacement).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheTablesThatOthersBuildOnFirst() throws Exception {
        Sheets sheets = packagedWith("", "");

        assertThat(sheets.keys()).containsExactly("ticket-department", "ticket-priority", "ticket-routing");
        assertThat(sheets.last().key()).isEqualTo("ticket-routing");
        assertThat(sheets.last().outputs().get(0))
                .returns("department", Sheet.Column::fact)
                .returns("Department", Sheet.Column::label)
                .extracting(Sheet.Column::values)
                .asList()
                .containsExactly("SUPPORT", "BILLING", "SALES");
        assertThat(sheets.last().kept()).isTrue();
        assertThat(sheets.last().scripts()).isEmpty();
    }

    @Test
    void tellsWhereAFileIsNoXml() {
        assertThatThrownBy(() -> reader.read("<definitions".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRules.class);
        assertThatThrownBy(() -> packagedWith("<rule id=\"rule_sales\">", "<row id=\"rule_sales\">"))
                .isInstanceOf(UnreadableRules.class);
        assertThatThrownBy(() -> packagedWith("hitPolicy=\"FIRST\"", "hitPolicy=\"SOMETIMES\""))
                .isInstanceOf(UnreadableRules.class)
                .hasMessageContaining("SOMETIMES");
    }

    @Test
    void findsScripts() throws Exception {
        Sheets sheets = packagedWith(
                "<outputEntry id=\"rule_sales_out1\">",
                "<outputEntry id=\"rule_sales_out1\" expressionLanguage=\"juel\">");

        assertThat(sheets.last().scripts()).containsExactly(new Sheet.Script("rule_sales_out1", "juel"));
    }

    @Test
    void readsNoFileOfTheServers() throws Exception {
        String entity = "<!DOCTYPE definitions [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n<definitions ";

        assertThatThrownBy(() -> packagedWith("<definitions ", entity)).isInstanceOf(UnreadableRules.class);
    }
}
