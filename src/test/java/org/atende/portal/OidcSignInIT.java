package org.atende.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.testing.browser.Windows.ENGLISH;
import static org.atende.testing.browser.Windows.PORTUGUESE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.customer.SignIn;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignIns;
import org.atende.testing.OnH2;
import org.atende.testing.browser.Accessibility;
import org.atende.testing.browser.InBrowser;
import org.atende.testing.browser.Windows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Customers come in by a real OpenID Connect provider on this machine. */
@OnH2
@ExtendWith(InBrowser.class)
class OidcSignInIT {

    private static final String ISSUER = "customers";
    private static final String CLIENT = "desk";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final Path FOLDER =
            Boolean.getBoolean("atende.screenshots") ? Path.of("docs/images") : Path.of("target/pictures");

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        PROVIDER.start();
        settings.add(
                "atende.customer.oidc.issuer", () -> PROVIDER.issuerUrl(ISSUER).toString());
        settings.add("atende.customer.oidc.client-id", () -> CLIENT);
        settings.add("atende.customer.oidc.client-secret", () -> "hush");
        settings.add("atende.customer.oidc.name", () -> "myHost");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @LocalServerPort
    int port;

    @Autowired
    Customers customers;

    @Autowired
    SignIns signIns;

    private final String subject = UUID.randomUUID().toString();
    private final String email = "rita-" + subject + "@cliente.example";
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private void providerSays(String email, Object verified) {
        Map<String, Object> claims = new HashMap<>(Map.of("name", "Rita Marques", "locale", "en-GB"));
        if (email != null) {
            claims.put("email", email);
        }
        if (verified != null) {
            claims.put("email_verified", verified);
        }
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    private HttpResponse<String> open(String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private String desk(String path) {
        return "http://localhost:" + port + path;
    }

    private static String to(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** From the button to where the provider has sent the browser back, which is not opened yet. */
    private String backAddress(String target) throws Exception {
        String there = to(open(desk("/sign-in/oidc/area?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8))));
        assertThat(there)
                .startsWith(PROVIDER.issuerUrl(ISSUER).toString())
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=", "scope=openid");
        return to(open(there));
    }

    private String signIn(String target) throws Exception {
        return to(open(backAddress(target)));
    }

    private boolean isSignedIn() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .anyMatch("ATENDE_CUSTOMER"::equals);
    }

    @Test
    void aVerifiedAddressSignsInAndLeadsWhereTheCustomerWanted() throws Exception {
        Customer byMail = customers.known(email, "Rita", Language.PT);
        providerSays(email.toUpperCase(), true);

        assertThat(signIn("/my/account")).endsWith("/my/account");

        assertThat(open(desk("/my/account")).body()).contains(email);
        assertThat(signIns.of(byMail.id())).extracting(SignIn::how).containsExactly(SignInLink.How.OIDC);
    }

    @Test
    void theAccountStaysTheSameCustomerWhenItsAddressChanges() throws Exception {
        providerSays(email, true);
        signIn("/my/tickets");
        Customer first = customers.find(email).orElseThrow();
        assertThat(first.name()).isEqualTo("Rita Marques");
        assertThat(first.language()).isEqualTo(Language.EN);

        Customer other = customers.known("outra-" + email, "Outra", Language.PT);
        providerSays(other.email(), true);
        signIn("/my/tickets");

        assertThat(signIns.of(first.id())).hasSize(2);
        assertThat(signIns.of(other.id())).isEmpty();
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedIsNobodys() throws Exception {
        customers.known(email, "Rita", Language.PT);
        for (Object verified : new Object[] {false, "false"}) {
            providerSays(email, verified);
            assertThat(signIn("/my/tickets")).endsWith("/sign-in?oidc=unverified");
        }
        providerSays(email, null);
        assertThat(signIn("/my/tickets")).endsWith("/sign-in?oidc=unverified");
        providerSays(null, true);
        assertThat(signIn("/my/tickets")).endsWith("/sign-in?oidc=unverified");

        assertThat(isSignedIn()).isFalse();
        assertThat(open(desk("/sign-in?oidc=unverified")).body()).contains("myHost", "role=\"alert\"");
    }

    @Test
    void anAnswerThatWasNotAskedForOrComesTwiceIsRefused() throws Exception {
        providerSays(email, true);
        String back = backAddress("/my/tickets");
        assertThat(to(open(back.replaceFirst("state=[^&]+", "state=stolen")))).endsWith("/sign-in?oidc=failed");
        HttpClient victim = HttpClient.newHttpClient();
        HttpResponse<String> planted = victim.send(
                HttpRequest.newBuilder(URI.create(backAddress("/my/tickets"))).build(), BodyHandlers.ofString());
        assertThat(to(planted)).as("in another browser").endsWith("/sign-in?oidc=failed");
        assertThat(isSignedIn()).isFalse();

        String again = backAddress("/my/tickets");
        assertThat(to(open(again))).endsWith("/my/tickets");
        cookies.getCookieStore().removeAll();
        assertThat(to(open(again))).as("used up").endsWith("/sign-in?oidc=failed");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                ISSUER,
                subject,
                "JWT",
                List.of(CLIENT),
                Map.of("email", email, "email_verified", true, "aud", List.of("another")),
                3600));

        assertThat(signIn("/my/tickets")).endsWith("/sign-in?oidc=failed");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void nobodyIsSentToAnotherSite() throws Exception {
        providerSays(email, true);

        assertThat(signIn("https://boese.example/my/")).isEqualTo(desk("/my/tickets"));
    }

    private int told(String client, Map<String, Object> claims) throws Exception {
        String token = PROVIDER.issueToken(
                        ISSUER,
                        client,
                        new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(client), claims, 60))
                .serialize();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk("/sign-in/oidc/logout")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("logout_token=" + token))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void whoeverSignsOutThereIsSignedOutHere() throws Exception {
        providerSays(email, true);
        signIn("/my/tickets");
        Customer rita = customers.find(email).orElseThrow();
        String byLink = signIns.begin(rita, SignInLink.How.LINK, "10.0.0.1", "Firefox");
        Map<String, Object> event =
                Map.of("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));

        assertThat(told(CLIENT, Map.of())).isEqualTo(400);
        assertThat(told("another", event)).isEqualTo(400);
        assertThat(signIns.of(rita.id())).hasSize(2);

        assertThat(told(CLIENT, event)).isEqualTo(200);
        assertThat(signIns.of(rita.id())).extracting(SignIn::how).containsExactly(SignInLink.How.LINK);
        assertThat(signIns.find(byLink)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        PORTUGUESE + ", 390, Entrar com myHost, Sair também de myHost",
        ENGLISH + ", 1280, Sign in with myHost, 'Sign out of myHost, too'"
    })
    void theSignInPageHasTheButtonAndAfterSigningOutTheWayToSignOutThere(
            String language, int width, String label, String out, Windows windows) {
        providerSays(email, true);
        Page page = windows.page(language, width, 800);
        page.navigate(windows.address() + "/my/account");
        assertThat(page.locator("main a.primary")).hasText(label);
        Accessibility.check(page);
        if (width < 500) {
            page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve("portal-sign-in.png")));
        }

        page.locator("main a.primary").click();

        page.waitForURL("**/my/account");
        assertThat(page.locator(".who")).hasText(email);

        page.locator("main form[action='/my/sign-out'] button").click();

        page.waitForURL("**/sign-in?oidc=out");
        assertThat(page.locator(".good")).containsText("myHost");
        Accessibility.check(page);
        Request there = page.waitForRequest(
                "**/endsession?**", () -> page.getByText(out).click());
        assertThat(URLDecoder.decode(there.url(), StandardCharsets.UTF_8))
                .startsWith(PROVIDER.endSessionEndpointUrl(ISSUER).toString())
                .contains("client_id=" + CLIENT, "post_logout_redirect_uri=" + windows.address() + "/");
        page.waitForURL(windows.address() + "/");
        page.navigate(windows.address() + "/my/account");
        page.waitForURL("**/sign-in?to=**");
    }
}
