package org.atende;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatOthersPublish() {
        ApplicationModules.of(Atende.class).verify();
    }
}
