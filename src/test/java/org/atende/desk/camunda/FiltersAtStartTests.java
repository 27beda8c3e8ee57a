package org.atende.desk.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atende.testing.OnH2;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class FiltersAtStartTests {

    @Autowired
    FiltersAtStart start;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Test
    void aSecondStartMakesNoneTwiceAndLeavesAManagersChange() {
        Filter mine = named("Meus · Mine");
        filters.saveFilter(mine.setName("O que é meu"));

        start.afterSingletonsInstantiated();

        assertThat(filters.createFilterQuery().count()).isEqualTo(DeskFilters.ALL.size());
        assertThat(named("O que é meu").getId()).isEqualTo(mine.getId());
        filters.saveFilter(mine.setName("Meus · Mine"));
    }

    @Test
    void everyListCanBeAskedFor() {
        var all = filters.createFilterQuery().list();
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            assertThat(all).allSatisfy(filter -> assertThat(filters.count(filter.getId()))
                    .isNotNegative());
        } finally {
            identity.clearAuthentication();
        }
    }

    private Filter named(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }
}
