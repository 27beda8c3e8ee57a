package org.atende.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.EngineClock;
import org.atende.testing.SentLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@Import(SentLinks.class)
abstract class SignInContract {

    @Autowired
    MockMvc web;

    @Autowired
    SentLinks links;

    @Autowired
    JdbcClient jdbc;

    private final String rita = UUID.randomUUID() + "@cliente.example";
    private CustomerBrowser browser;

    @BeforeEach
    void aBrowser() {
        browser = new CustomerBrowser(web, links);
    }

    @AfterEach
    void now() {
        EngineClock.reset();
    }

    private String askedLink() throws Exception {
        browser.send("/sign-in", "email", rita).andExpect(redirectedUrl("/sign-in/sent"));
        return links.pathTo(rita);
    }

    @Test
    void theLinkInTheMailSignsIn() throws Exception {
        browser.send(askedLink()).andExpect(redirectedUrl("/my/tickets"));

        browser.open("/my/tickets").andExpect(status().isOk());
        browser.open("/my/account").andExpect(content().string(containsString(rita)));
    }

    @Test
    void aScannerThatLooksAtTheLinkUsesNothingUp() throws Exception {
        String link = askedLink();

        for (int i = 0; i < 3; i++) {
            new CustomerBrowser(web, links).open(link).andExpect(status().isOk());
        }

        browser.send(link).andExpect(redirectedUrl("/my/tickets"));
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        String link = askedLink();
        browser.send(link);

        CustomerBrowser thief = new CustomerBrowser(web, links);
        thief.open(link).andExpect(status().isGone()).andExpect(content().string(not(containsString(rita))));
        thief.send(link).andExpect(status().isGone());
        thief.open("/my/tickets").andExpect(status().isFound());
    }

    @Test
    void aLinkIsShortLivedAndCanBeAskedForAnew() throws Exception {
        String link = askedLink();
        EngineClock.forward(Duration.ofMinutes(21));

        browser.send(link).andExpect(status().isGone()).andExpect(content().string(not(containsString(rita))));
        browser.send(link + "/again").andExpect(redirectedUrl("/sign-in/sent"));

        browser.send(links.pathTo(rita)).andExpect(redirectedUrl("/my/tickets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000.AAAA", "..", "%00"})
    void aLinkThatTheDeskDidNotMakeOpensNothing(String text) throws Exception {
        browser.send("/sign-in/" + text).andExpect(status().is4xxClientError());
        browser.open("/my/tickets").andExpect(status().isFound());
    }

    @Test
    void nothingInTheTablesOpensADoor() throws Exception {
        String link = askedLink();
        browser.send(link);
        String mac = link.substring(link.indexOf('.') + 1);
        String cookie = browser.cookie("ATENDE_CUSTOMER").getValue();

        assertThat(jdbc.sql("select * from customer_link").query().listOfRows().toString())
                .doesNotContain(mac);
        assertThat(jdbc.sql("select * from customer_sign_in")
                        .query()
                        .listOfRows()
                        .toString())
                .contains("Firefox/140")
                .doesNotContain(cookie);
    }

    @Test
    void nobodyCanTellWhetherAnAddressIsKnown() throws Exception {
        new CustomerBrowser(web, links).signIn(rita);
        String stranger = UUID.randomUUID() + "@cliente.example";

        for (String address : new String[] {rita, stranger}) {
            browser.send("/sign-in", "email", address).andExpect(redirectedUrl("/sign-in/sent"));
            assertThat(links.pathTo(address)).startsWith("/sign-in/");
        }
    }

    @Test
    void noMailboxIsFloodedAndNobodyIsToldOfIt() throws Exception {
        for (int i = 0; i < 9; i++) {
            browser.send("/sign-in", "email", rita).andExpect(redirectedUrl("/sign-in/sent"));
        }

        assertThat(links.mails(rita)).hasSize(6);
    }

    @Test
    void onePlaceCannotFloodTheWorld() throws Exception {
        for (int i = 0; i < 30; i++) {
            browser.send("/sign-in", "email", UUID.randomUUID() + "@cliente.example");
        }

        browser.send("/sign-in", "email", rita)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Tente de novo dentro de uma hora")));
        EngineClock.forward(Duration.ofHours(1));
        browser.send("/sign-in", "email", rita).andExpect(redirectedUrl("/sign-in/sent"));
    }

    @Test
    void aWrongAddressIsToldInWords() throws Exception {
        browser.send("/sign-in", "email", "rita")
                .andExpect(content().string(containsString("não parece completo")))
                .andExpect(content().string(containsString("value=\"rita\"")));
        browser.in("en").send("/sign-in", "email", "").andExpect(content().string(containsString("Enter your e-mail")));
    }

    @Test
    void theSignInLeadsWhereTheCustomerWanted() throws Exception {
        String wanted = "/my/tickets/ABC-123-12345";
        String form = browser.open(wanted).andReturn().getResponse().getRedirectedUrl();
        assertThat(form).endsWith("/sign-in?to=" + wanted);

        browser.send("/sign-in", "email", rita, "to", wanted);

        browser.send(links.pathTo(rita)).andExpect(redirectedUrl(wanted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/my/../login",
                "javascript:alert(1)"
            })
    void theSignInLeadsToNoOtherSite(String wanted) throws Exception {
        browser.send("/sign-in", "email", rita, "to", wanted);

        browser.send(links.pathTo(rita)).andExpect(redirectedUrl("/my/tickets"));
    }

    @Test
    void signingOutEndsThisSignInAlone() throws Exception {
        CustomerBrowser phone = new CustomerBrowser(web, links).signIn(rita);
        browser.signIn(rita);

        browser.send("/my/sign-out").andExpect(redirectedUrl("/"));

        browser.open("/my/tickets").andExpect(status().isFound());
        phone.open("/my/tickets").andExpect(status().isOk());
    }

    @Test
    void signingOutEverywhereEndsAllAtOnce() throws Exception {
        CustomerBrowser phone = new CustomerBrowser(web, links).signIn(rita);
        browser.signIn(rita);

        browser.send("/my/sign-ins/end-all");

        browser.open("/my/tickets").andExpect(status().isFound());
        phone.open("/my/tickets").andExpect(status().isFound());
    }

    @Test
    void aStolenCookieIsWorthNothingAfterTheSignOut() throws Exception {
        browser.signIn(rita);
        var cookie = browser.cookie("ATENDE_CUSTOMER");
        browser.send("/my/sign-out");

        web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/my/tickets")
                        .cookie(cookie))
                .andExpect(status().isFound());
    }

    @Test
    void anUnusedSignInEndsByItself() throws Exception {
        browser.signIn(rita);
        EngineClock.forward(Duration.ofDays(29));
        browser.open("/my/tickets").andExpect(status().isOk());
        EngineClock.forward(Duration.ofDays(29));
        browser.open("/my/tickets").andExpect(status().isOk());

        EngineClock.forward(Duration.ofDays(31));

        browser.open("/my/tickets").andExpect(status().isFound());
    }

    @Test
    void anotherSitesFormDoesNothing() throws Exception {
        String link = askedLink();

        browser.perform(post(link)).andExpect(status().isForbidden());

        browser.send(link).andExpect(redirectedUrl("/my/tickets"));
    }

    @Test
    void aCustomerIsNobodyAtTheAgentsDoors() throws Exception {
        browser.signIn(rita);

        for (String agents : new String[] {"/reports", "/rules", "/mail"}) {
            browser.open(agents).andExpect(header().string("Location", containsString("/login")));
        }
        browser.open("/api/v1/tickets").andExpect(status().isUnauthorized());
        browser.open("/camunda/desk/v1/tickets").andExpect(status().isUnauthorized());
    }

    @Test
    void aCustomerSpeaksTheirOwnLanguageWhateverTheBrowser() throws Exception {
        browser.signIn(rita);
        browser.send("/my/account", "name", "Rita Marques", "language", "EN")
                .andExpect(redirectedUrl("/my/account?told=saved"));

        browser.open("/my/tickets").andExpect(content().string(containsString("My tickets")));
        browser.send("/sign-in", "email", rita);
        assertThat(links.newest(rita)).contains("Use this link to sign in");
    }
}
