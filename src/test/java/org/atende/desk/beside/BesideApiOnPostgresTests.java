package org.atende.desk.beside;

import java.util.UUID;
import org.atende.testing.OnPostgres;
import org.atende.ticket.Department;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

@OnPostgres
class BesideApiOnPostgresTests extends BesideApiContract {

    @Test
    void similarTicketsAreFoundByWhatWasSaidOnThemToo() throws Exception {
        String rare = "palavra" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        TicketNumber said = opened("Nada disso", Department.SUPPORT);
        perform(said, Step.resolve("Era o %s, já está.".formatted(rare)));
        TicketNumber named = closed("Sobre o " + rare, Department.SUPPORT);
        TicketNumber asked = opened("O " + rare, Department.SUPPORT);

        read("ana", asked, "similar")
                .andExpect(
                        MockMvcResultMatchers.jsonPath("$[*].number", Matchers.contains(named.value(), said.value())));
    }
}
