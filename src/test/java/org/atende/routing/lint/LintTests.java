package org.atende.routing.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.routing.sheet.ASheet.aSheet;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.atende.engine.ParsedOnceFeel;
import org.atende.routing.KnownFacts;
import org.atende.routing.KnownFacts.Fact;
import org.atende.routing.lint.Finding.Kind;
import org.atende.routing.sheet.ASheet;
import org.atende.routing.sheet.Sheet;
import org.atende.routing.sheet.Sheets;
import org.junit.jupiter.api.Test;

class LintTests {

    private static final KnownFacts FACTS = () -> List.of(
            new Fact("department", List.of("SUPPORT", "BILLING"), false),
            new Fact("asked", List.of("SUPPORT", "BILLING"), true),
            Fact.free("subject"),
            Fact.free("hours"));

    private static final ParsedOnceFeel FEEL = new ParsedOnceFeel();

    private static List<Finding> lint(Sheet sheet) {
        return lint(sheet, null);
    }

    private static List<Finding> lint(Sheet sheet, Sheet live) {
        Feel feel = new Feel() {
            @Override
            public Optional<String> wrongTest(String text) {
                return FEEL.wrongTest(text);
            }

            @Override
            public Optional<String> wrongExpression(String text) {
                return FEEL.wrongExpression(text);
            }
        };
        Lint lint = new Lint(file -> new Sheets(List.of(file.length == 0 ? sheet : live)), feel, List.of(FACTS));
        return lint.check(new byte[0], live == null ? null : new byte[1]);
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertFound(ASheet sheet) {
        return Assertions.assertThat(lint(sheet.build())).extracting(Finding::kind, Finding::number);
    }

    private static Tuple at(Kind kind, Integer row) {
        return Assertions.tuple(kind, row);
    }

    private static ASheet byDepartment(String hitPolicy) {
        return aSheet(hitPolicy).when("department").then("team");
    }

    @Test
    void nothingIsSaidOfAWholeTable() {
        assertFound(byDepartment("UNIQUE").row("\"SUPPORT\"", "\"a\"").row("\"BILLING\"", "\"b\""))
                .isEmpty();
    }

    @Test
    void anOverlapIsFoundAtTheLaterRow() {
        assertFound(byDepartment("UNIQUE").row("-", "\"a\"").row("\"BILLING\"", "\"b\""))
                .containsExactly(at(Kind.OVERLAP, 2));
    }

    @Test
    void overlapsMayBeInTheFirstRowThatMatches() {
        assertFound(byDepartment("FIRST").row("\"BILLING\"", "\"b\"").row("-", "\"a\""))
                .isEmpty();
    }

    @Test
    void rowsThatAgreeMayOverlapWhereAnyCounts() {
        assertFound(byDepartment("ANY").row("-", "\"a\"").row("\"BILLING\"", "\"a\""))
                .isEmpty();
        assertFound(byDepartment("ANY").row("-", "\"a\"").row("\"BILLING\"", "\"b\""))
                .containsExactly(at(Kind.CONFLICT, 2));
    }

    @Test
    void theSameConditionsWithOtherResultsAreAConflict() {
        assertFound(byDepartment("UNIQUE").row("-", "\"a\"").row("-", "\"b\"")).containsExactly(at(Kind.CONFLICT, 2));
    }

    @Test
    void theSameRowTwiceIsADuplicate() {
        assertFound(byDepartment("COLLECT").row("\"BILLING\"", "\"a\"").row(" \"BILLING\" ", "\"a\""))
                .containsExactly(at(Kind.DUPLICATE, 2));
    }

    @Test
    void aGapIsToldByAnExample() {
        List<Finding> found =
                lint(byDepartment("UNIQUE").row("\"SUPPORT\"", "\"a\"").build());

        assertThat(found).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Kind.GAP);
            assertThat(gap.isError()).isTrue();
            assertThat(gap.row()).isEqualTo("row_1");
            assertThat(gap.details()).containsExactly("department = BILLING", "0");
        });
    }

    @Test
    void gapsAreNoMatterWhereAllRowsAreCollected() {
        assertFound(byDepartment("COLLECT").row("\"SUPPORT\"", "\"a\"")).isEmpty();
    }

    @Test
    void whatATicketMayLackIsAGapToo() {
        assertFound(aSheet("UNIQUE").when("asked").then("team").row("\"SUPPORT\",\"BILLING\"", "\"a\""))
                .containsExactly(at(Kind.GAP, 1));
        assertFound(aSheet("UNIQUE")
                        .when("asked")
                        .then("team")
                        .row("\"SUPPORT\",\"BILLING\"", "\"a\"")
                        .row("null", "\"b\""))
                .isEmpty();
    }

    @Test
    void numbersAreLookedAtAsRanges() {
        assertFound(aSheet("UNIQUE")
                        .when("hours", "integer")
                        .then("team")
                        .row("< 4", "\"a\"")
                        .row("[4..8)", "\"b\"")
                        .row(">= 8", "\"c\""))
                .isEmpty();
        assertFound(aSheet("UNIQUE")
                        .when("hours", "integer")
                        .then("team")
                        .row("<= 4", "\"a\"")
                        .row("[4..8]", "\"b\"")
                        .row("> 8", "\"c\""))
                .containsExactly(at(Kind.OVERLAP, 2));
        assertFound(aSheet("UNIQUE")
                        .when("hours", "integer")
                        .then("team")
                        .row("< 4", "\"a\"")
                        .row("> 4", "\"c\""))
                .containsExactly(at(Kind.GAP, 2));
    }

    @Test
    void whatIsNotSomeValuesIsTheRest() {
        assertFound(byDepartment("UNIQUE").row("not(\"SUPPORT\")", "\"a\"").row("\"SUPPORT\"", "\"b\""))
                .isEmpty();
        assertFound(aSheet("UNIQUE")
                        .when("subject")
                        .then("team")
                        .row("not(\"x\",\"y\")", "\"a\"")
                        .row("\"x\"", "\"b\""))
                .containsExactly(at(Kind.GAP, 2));
    }

    @Test
    void aRowBelowOneThatTakesAllIsNeverReached() {
        List<Finding> found = lint(byDepartment("FIRST")
                .row("\"BILLING\"", "\"a\"")
                .row("-", "\"b\"")
                .row("\"SUPPORT\"", "\"c\"")
                .build());

        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.details()).containsExactly("2");
        });
    }

    @Test
    void rowsAboveMayTakeEverythingTogether() {
        List<Finding> found = lint(aSheet("FIRST")
                .when("asked")
                .when("hours", "number")
                .then("team")
                .row("\"SUPPORT\"", "-", "\"a\"")
                .row("\"BILLING\"", "> 3", "\"b\"")
                .row("\"BILLING\"", "<= 3", "\"c\"")
                .row("\"SUPPORT\",\"BILLING\"", "[1..9]", "\"d\"")
                .row("-", "-", "\"e\"")
                .build());

        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.details()).containsExactly("1, 2, 3");
        });
    }

    @Test
    void aCaseThatMayBeMissingKeepsARowReachable() {
        assertFound(aSheet("FIRST")
                        .when("asked")
                        .then("team")
                        .row("\"SUPPORT\",\"BILLING\"", "asked")
                        .row("-", "\"b\""))
                .isEmpty();
    }

    @Test
    void wordsAreNotHeldAgainstOtherRows() {
        assertFound(aSheet("FIRST")
                        .when("subject")
                        .then("team")
                        .row("matches(?, \"invoice\")", "\"a\"")
                        .row("matches(?, \"offer\")", "\"b\"")
                        .row("-", "\"c\""))
                .isEmpty();
    }

    @Test
    void theSameWordsAgainAreNeverReached() {
        assertFound(aSheet("FIRST")
                        .when("subject")
                        .when("department")
                        .then("team")
                        .row("matches(?, \"invoice\")", "-", "\"a\"")
                        .row("matches(?, \"invoice\")", "\"BILLING\"", "\"b\"")
                        .row("-", "-", "\"c\""))
                .containsExactly(at(Kind.UNREACHABLE, 2));
    }

    @Test
    void whatCannotBeDecidedIsSaidAndNotAccused() {
        List<Finding> found = lint(aSheet("UNIQUE")
                .when("subject")
                .then("team")
                .row("matches(?, \"invoice\")", "\"a\"")
                .row("matches(?, \"offer\")", "\"b\"")
                .row("contains(?, \"x\")", "\"c\"")
                .build());

        assertThat(found).noneMatch(Finding::isError);
        assertThat(found)
                .extracting(Finding::kind, Finding::number, Finding::details)
                .containsExactly(
                        Assertions.tuple(Kind.UNDECIDED_OVERLAP, 2, List.of("1")),
                        Assertions.tuple(Kind.UNDECIDED_OVERLAP, 3, List.of("1, 2")),
                        Assertions.tuple(Kind.UNDECIDED_GAP, null, List.of()));
    }

    @Test
    void wordsBesideARowForEverythingOverlapWithIt() {
        assertFound(aSheet("UNIQUE")
                        .when("subject")
                        .then("team")
                        .row("matches(?, \"invoice\")", "\"a\"")
                        .row("-", "\"b\""))
                .containsExactly(at(Kind.OVERLAP, 2));
    }

    @Test
    void whereTheFirstRowCountsTheLastHasToTakeTheRest() {
        assertFound(aSheet("FIRST").when("subject").then("team").row("matches(?, \"invoice\")", "\"a\""))
                .containsExactly(at(Kind.NO_SAFE_LAST_ROW, 1));
    }

    @Test
    void whatIsNoFeelIsASyntaxErrorInItsColumn() {
        List<Finding> found = lint(byDepartment("FIRST")
                .row("\"SUPPORT", "\"a\"")
                .row("-", "if then")
                .build());

        assertThat(found)
                .filteredOn(finding -> finding.kind() == Kind.SYNTAX)
                .extracting(Finding::number, Finding::column)
                .containsExactly(Assertions.tuple(1, "department"), Assertions.tuple(2, "team"));
    }

    @Test
    void aNumberIsNoTextAndATextNoNumber() {
        assertFound(aSheet("FIRST")
                        .when("hours", "integer")
                        .when("subject")
                        .thenOf("minutes", "integer")
                        .row("\"four\"", "-", "5")
                        .row("-", "5", "5")
                        .row("-", "-", "\"five\""))
                .containsExactlyInAnyOrder(at(Kind.TYPE, 1), at(Kind.TYPE, 2), at(Kind.TYPE, 3));
    }

    @Test
    void aDepartmentThatIsNotThereIsFoundInConditionsAndResults() {
        List<Finding> found = lint(aSheet("FIRST")
                .when("department")
                .then("department")
                .row("\"SUPORT\"", "\"BILLING\"")
                .row("-", "\"ACCOUNTS\"")
                .build());

        assertThat(found)
                .filteredOn(finding -> finding.kind() == Kind.UNKNOWN_VALUE)
                .extracting(Finding::number, finding -> finding.details().get(0))
                .containsExactly(Assertions.tuple(1, "SUPORT"), Assertions.tuple(2, "ACCOUNTS"));
    }

    @Test
    void aColumnsOwnValuesCountWhereTheDeskHasNone() {
        assertFound(aSheet("FIRST")
                        .when("subject")
                        .then("team", "first", "second")
                        .row("-", "\"third\""))
                .containsExactly(at(Kind.UNKNOWN_VALUE, 1));
    }

    @Test
    void aColumnMayNotOfferWhatTheDeskDoesNotKnow() {
        assertFound(aSheet("FIRST")
                        .when("department", "string", "SUPPORT", "PARTNERS")
                        .then("team")
                        .row("-", "\"a\""))
                .containsExactly(at(Kind.UNKNOWN_VALUE_OFFERED, null));
    }

    @Test
    void aMisspeltFactIsFound() {
        assertFound(aSheet("FIRST").when("deparment").then("team").row("-", "prioritty"))
                .containsExactlyInAnyOrder(at(Kind.UNKNOWN_FACT, null), at(Kind.UNKNOWN_FACT, 1));
    }

    @Test
    void whatTheDeskWaitsForMustStillBeDecided() {
        Sheet live = byDepartment("FIRST")
                .then("priority")
                .row("-", "\"a\"", "\"b\"")
                .build();

        List<Finding> found = lint(byDepartment("FIRST").row("-", "\"a\"").build(), live);

        assertThat(found)
                .extracting(Finding::kind, Finding::column)
                .containsExactly(Assertions.tuple(Kind.RESULT_MISSING, "priority"));
    }

    @Test
    void aTableMayNotVanishFromItsFile() {
        Sheet live = ASheet.named("other", "FIRST")
                .when("subject")
                .then("team")
                .row("-", "\"a\"")
                .build();

        List<Finding> found = lint(byDepartment("FIRST").row("-", "\"a\"").build(), live);

        assertThat(found)
                .extracting(Finding::kind, Finding::table)
                .contains(Assertions.tuple(Kind.TABLE_MISSING, "other"));
    }

    @Test
    void manyColumnsAreLookedThroughInTime() {
        ASheet wide = aSheet("UNIQUE");
        for (int column = 0; column < 12; column++) {
            wide.when("fact" + column, "integer");
        }
        wide.then("team");
        for (int row = 0; row < 60; row++) {
            String[] cells = new String[13];
            for (int column = 0; column < 12; column++) {
                cells[column] = "[%d..%d]".formatted(row * (column + 3) % 17, row * (column + 3) % 17 + 5);
            }
            cells[12] = "\"a\"";
            wide.row(cells);
        }

        assertTimeout(Duration.ofSeconds(10), () -> lint(wide.build()));
    }
}
