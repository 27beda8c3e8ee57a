package org.atende.identity.customer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie of a customer's sign-in; it is not the agents', so that one browser can be both. */
@Component
public class CustomerCookie {

    public static final String NAME = "ATENDE_CUSTOMER";

    private final boolean secure;
    private final Duration lifetime;

    CustomerCookie(@Value("${server.servlet.session.cookie.secure:false}") boolean secure, CustomerSettings settings) {
        this.secure = secure;
        this.lifetime = settings.signInLifetime();
    }

    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public void give(HttpServletResponse response, String text) {
        set(response, text, lifetime);
    }

    public void take(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    /** Lax: a link in a mail arrives with the cookie, another site's form does not. */
    private void set(HttpServletResponse response, String text, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, text)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
