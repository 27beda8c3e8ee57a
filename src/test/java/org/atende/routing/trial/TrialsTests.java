package org.atende.routing.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atende.routing.studio.PackagedTable;
import org.atende.testing.OnH2;
import org.atende.ticket.RoutingInputs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class TrialsTests {

    @Autowired
    Trials trials;

    private Trial tried(String xml, String subject) {
        return trials.run(
                xml.getBytes(StandardCharsets.UTF_8),
                PackagedTable.xml().getBytes(StandardCharsets.UTF_8),
                new Case(new RoutingInputs("SUPPORT", null, "EMAIL", "rita@cliente.example", subject), Map.of()));
    }

    @Test
    void tellsWhatIsDecidedAndWhatIsToday() {
        Trial trial = tried(PackagedTable.sendingToBilling("fatura"), "A Fatura de maio");

        assertThat(trial.outcome()).containsEntry("department", "BILLING").containsEntry("team", "billing");
        assertThat(trial.today()).containsEntry("department", "SUPPORT");
        assertThat(trial.tables())
                .extracting(Trial.Asked::table)
                .containsExactly("ticket-department", "ticket-priority", "ticket-routing");
    }

    @Test
    void tellsInputsRowsAndNearMisses() {
        Trial.Asked department = tried(PackagedTable.sendingToBilling("fatura"), "o meu domínio")
                .tables()
                .get(0);

        assertThat(department.inputs())
                .extracting(Trial.Input::fact, Trial.Input::value)
                .contains(tuple("subject", "o meu dominio"), tuple("senderDomain", "cliente.example"));
        assertThat(department.matched())
                .extracting(Trial.Hit::row, Trial.Hit::number)
                .containsExactly(tuple("rule_departmentAsked", 2));
        assertThat(department.nearly())
                .filteredOn(miss -> miss.row().equals("rule_toBilling"))
                .singleElement()
                .satisfies(miss -> assertThat(miss.missed())
                        .containsExactly(
                                new Trial.Unmet("Words in the subject", "matches(?, \"fatura\")", "o meu dominio")));
    }

    @Test
    void tellsOfRowsThatOnlyCameTooLate() {
        Trial.Asked department = tried(PackagedTable.xml(), "fatura").tables().get(0);

        assertThat(department.nearly())
                .filteredOn(miss -> miss.missed().isEmpty())
                .extracting(Trial.Miss::row)
                .contains("rule_aboutMoney", "rule_anythingElse");
    }
}
