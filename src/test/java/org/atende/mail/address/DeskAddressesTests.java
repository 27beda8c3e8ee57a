package org.atende.mail.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.atende.ticket.Department;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeskAddressesTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(AddressConfiguration.class);

    @Test
    void takesMailForTheDemoMailboxesByDefault() {
        context.run(started -> {
            DeskAddresses desk = started.getBean(DeskAddresses.class);

            assertThat(desk.department("Support@Atende.localhost")).contains(Department.SUPPORT);
            assertThat(desk.department("billing@atende.localhost")).contains(Department.BILLING);
            assertThat(desk.department("sales+spring@atende.localhost")).contains(Department.SALES);
            assertThat(desk.accepts("anyone@reply.atende.localhost")).isTrue();
            assertThat(desk.accepts("anyone@bounce.atende.localhost")).isTrue();
            assertThat(desk.accepts("boss@atende.localhost")).isFalse();
            assertThat(desk.accepts("support@elsewhere.example")).isFalse();
        });
    }

    @Test
    void takesMailForTheConfiguredMailboxesInstead() {
        context.withPropertyValues("atende.mail.mailboxes.support=help@host.example,ajuda@host.example")
                .run(started -> {
                    DeskAddresses desk = started.getBean(DeskAddresses.class);

                    assertThat(desk.department("ajuda@host.example")).contains(Department.SUPPORT);
                    assertThat(desk.accepts("support@atende.localhost")).isFalse();
                });
    }

    @Test
    void refusesToStartOnWhatIsNoAddress() {
        context.withPropertyValues("atende.mail.mailboxes.support=help").run(started -> assertThat(started)
                .getFailure()
                .hasStackTraceContaining("is not an address")
                .hasStackTraceContaining("mailboxes"));
    }
}
