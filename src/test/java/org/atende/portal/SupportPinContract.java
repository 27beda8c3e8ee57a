package org.atende.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.Audit;
import org.atende.identity.customer.PinCheck;
import org.atende.identity.customer.SupportPins;
import org.atende.testing.As;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.EngineClock;
import org.atende.testing.SentLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@Import(SentLinks.class)
abstract class SupportPinContract {

    private static final Pattern SHOWN = Pattern.compile("<strong>(\\d{3} \\d{3})</strong>");

    @Autowired
    MockMvc web;

    @Autowired
    SentLinks links;

    @Autowired
    SupportPins pins;

    @Autowired
    Customers customers;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Customer rita;

    @BeforeEach
    void aCustomerInAnHourOfTheirOwn() {
        EngineClock.forward(Duration.ofHours(2 + System.nanoTime() % 1000));
        rita = customers.known(UUID.randomUUID() + "@cliente.example", "Rita", Language.PT);
    }

    @AfterEach
    void now() {
        EngineClock.reset();
    }

    private String made() {
        return pins.make(rita, "10.0.0.1").orElseThrow().digits();
    }

    private static String wrong(String pin) {
        return (pin.charAt(0) == '9' ? "8" : "9") + pin.substring(1);
    }

    @Test
    void aRightPinProvesWhoCallsOnce() {
        String pin = made();
        assertThat(pin).matches("\\d{6}");
        assertThat(pins.isProved(rita.id())).isFalse();

        assertThat(pins.check(rita.email(), pin.substring(0, 3) + " " + pin.substring(3), "ana"))
                .isEqualTo(PinCheck.RIGHT);

        assertThat(pins.isProved(rita.id())).isTrue();
        assertThat(pins.check(rita.email(), pin, "ana")).isEqualTo(PinCheck.NONE);
        EngineClock.forward(Duration.ofMinutes(31));
        assertThat(pins.isProved(rita.id())).isFalse();
    }

    @Test
    void aPinLivesForMinutesAndForItsCustomerAlone() {
        String pin = made();
        Customer joao = customers.known(UUID.randomUUID() + "@cliente.example", "João", Language.PT);
        assertThat(pins.check(joao.email(), pin, "ana")).isEqualTo(PinCheck.NONE);
        assertThat(pins.check("nobody@cliente.example", pin, "ana")).isEqualTo(PinCheck.NONE);

        EngineClock.forward(Duration.ofMinutes(11));

        assertThat(pins.check(rita.email(), pin, "ana")).isEqualTo(PinCheck.NONE);
    }

    @Test
    void aNewPinTakesThePlaceOfTheLast() {
        String first = made();
        String second = made();

        if (!first.equals(second)) {
            assertThat(pins.check(rita.email(), first, "ana")).isEqualTo(PinCheck.WRONG);
        }
        assertThat(pins.check(rita.email(), second, "ana")).isEqualTo(PinCheck.RIGHT);
    }

    @Test
    void ofThePinOnlyAKeyedHashIsKept() {
        String pin = made();
        String row = jdbc.sql("select mac from support_pin where customer_id = ?")
                .param(rita.id())
                .query(String.class)
                .single();
        assertThat(row).hasSize(43).doesNotContain(pin);
        assertThat(jdbc.sql("select * from customer_audit").query().listOfRows().toString())
                .doesNotContain(pin);
    }

    @Test
    void tenThousandWrongTriesFromManyPlacesGetNowhere() throws Exception {
        CustomerBrowser browser = new CustomerBrowser(web, links).signIn(rita.email());
        String pin = made();
        String wrong = wrong(pin);
        Map<PinCheck, Integer> results = new EnumMap<>(PinCheck.class);

        for (int i = 0; i < 10_000; i++) {
            String place = "10.%d.%d.%d".formatted(i % 250, i / 250 % 250, i % 7);
            results.merge(pins.check(rita.email(), wrong, place), 1, Integer::sum);
        }

        assertThat(results).containsOnly(Map.entry(PinCheck.WRONG, 4), Map.entry(PinCheck.VOID, 9_996));
        assertThat(pins.check(rita.email(), pin, "10.9.9.9"))
                .as("even the right one")
                .isEqualTo(PinCheck.VOID);
        assertThat(pins.isProved(rita.id())).isFalse();
        assertThat(links.newest(rita.email())).contains("Foram ditos vários PIN errados");
        assertThat(links.mails("admin@equipa")).isNotEmpty();
        assertThat(links.newest("admin@equipa")).contains(rita.email());
        assertThat(audit.of(rita.id()))
                .extracting(Audit.Entry::what)
                .contains(Audit.Deed.PIN_MADE, Audit.Deed.PIN_WRONG, Audit.Deed.PIN_VOID);

        browser.open("/my/tickets").andExpect(status().isOk());
        new CustomerBrowser(web, links).signIn(rita.email()).open("/my/tickets").andExpect(status().isOk());
        assertThat(pins.check(rita.email(), made(), "ana"))
                .as("a new one works at once")
                .isEqualTo(PinCheck.RIGHT);
    }

    @Test
    void onePlaceIsRefusedAfterManyTries() {
        for (int i = 0; i < 120; i++) {
            pins.check(UUID.randomUUID() + "@cliente.example", "000000", "10.1.1.1");
        }
        assertThat(pins.check(rita.email(), made(), "10.1.1.1")).isEqualTo(PinCheck.REFUSED);
    }

    @Test
    void theAccountPageShowsThePinOnceAndWhatHappened() throws Exception {
        CustomerBrowser browser = new CustomerBrowser(web, links).signIn(rita.email());
        String page = browser.send("/my/account/pin")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher shown = SHOWN.matcher(page);
        assertThat(shown.find()).as(page).isTrue();

        browser.open("/my/account")
                .andExpect(content().string(not(containsString(shown.group(1)))))
                .andExpect(content().string(containsString("PIN gerado")));
        web.perform(post("/api/v1/support-pin/check")
                        .with(As.agent("ana"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"%s\",\"pin\":\"%s\"}".formatted(rita.email(), shown.group(1))))
                .andExpect(jsonPath("$.result").value("RIGHT"))
                .andExpect(jsonPath("$.verified").value(true))
                .andExpect(jsonPath("$.words").value(containsString("The PIN is right")));
        browser.open("/my/account").andExpect(content().string(containsString("PIN confirmado")));
    }

    @Test
    void onlyTheDeskChecksPins() throws Exception {
        String asked = "{\"email\":\"%s\",\"pin\":\"123456\"}".formatted(rita.email());
        web.perform(post("/api/v1/support-pin/check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(asked))
                .andExpect(status().isUnauthorized());
        web.perform(post("/api/v1/support-pin/check")
                        .with(As.agent("andre"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(asked))
                .andExpect(status().isForbidden());
    }
}
