package org.atende.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.atende.identity.customer.SignInLinks;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends a customer to the provider, and remembers where they wanted to go. */
class OidcRequests implements OAuth2AuthorizationRequestResolver {

    static final String TARGET = "atende.oidc.target";

    private final ClientRegistrationRepository registrations;
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    OidcRequests(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, OidcDoor.PATH);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    ClientRegistrationRepository registrations() {
        return registrations;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return remembered(requests.resolve(request), request);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return remembered(requests.resolve(request, registration), request);
    }

    private static OAuth2AuthorizationRequest remembered(OAuth2AuthorizationRequest going, HttpServletRequest request) {
        if (going != null) {
            request.getSession().setAttribute(TARGET, SignInLinks.local(request.getParameter("to")));
        }
        return going;
    }
}
