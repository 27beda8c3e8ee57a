package org.atende.mail.imap;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.AuthenticationFailedException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Gets access tokens for one account, and keeps each as long as it is good. */
final class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEFORE_IT_ENDS = Duration.ofMinutes(1);

    private final OAuth2Settings settings;
    private final Clock clock;
    private final RestClient client;
    private String refreshToken;
    private String token;
    private Instant goodUntil = Instant.MIN;

    AccessTokens(OAuth2Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.refreshToken = settings.refreshToken();
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(factory).build();
    }

    synchronized String current() throws AuthenticationFailedException {
        if (!clock.instant().isBefore(goodUntil)) {
            Answer answer = ask();
            token = answer.accessToken();
            goodUntil = clock.instant().plusSeconds(answer.expiresIn()).minus(BEFORE_IT_ENDS);
            refreshToken = StringUtils.hasText(answer.refreshToken()) ? answer.refreshToken() : refreshToken;
        }
        return token;
    }

    /** The mail server didn't take the token: the next one is asked for anew. */
    synchronized void forget() {
        goodUntil = Instant.MIN;
    }

    private Answer ask() throws AuthenticationFailedException {
        try {
            Answer answer = client.post()
                    .uri(settings.tokenEndpoint())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(form())
                    .retrieve()
                    .body(Answer.class);
            if (answer == null || !StringUtils.hasText(answer.accessToken())) {
                throw new AuthenticationFailedException("The token endpoint gave no access token");
            }
            return answer;
        } catch (RestClientResponseException e) {
            throw new AuthenticationFailedException(
                    "The token endpoint said " + e.getStatusCode() + ": " + e.getResponseBodyAsString(), e);
        } catch (RestClientException e) {
            throw new AuthenticationFailedException("The token endpoint cannot be asked: " + e.getMessage(), e);
        }
    }

    private MultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", settings.clientId());
        if (StringUtils.hasText(settings.clientSecret())) {
            form.add("client_secret", settings.clientSecret());
        }
        if (StringUtils.hasText(settings.scope())) {
            form.add("scope", settings.scope());
        }
        if (StringUtils.hasText(refreshToken)) {
            form.add("grant_type", "refresh_token");
            form.add("refresh_token", refreshToken);
        } else {
            form.add("grant_type", "client_credentials");
        }
        return form;
    }

    /** RFC 6749, 5.1. */
    private record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") String refreshToken) {}
}
