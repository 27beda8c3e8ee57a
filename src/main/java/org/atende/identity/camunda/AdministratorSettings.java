package org.atende.identity.camunda;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, made when there is none; later changes belong in Camunda's Admin.
 *
 * @param id the sign-in name; without it no administrator is made
 * @param password needed for the first start only
 */
@ConfigurationProperties("atende.admin")
record AdministratorSettings(String id, String password) {

    boolean given() {
        return id != null && !id.isBlank() && password != null && !password.isBlank();
    }

    /** The password stays out of logs and messages. */
    @Override
    public String toString() {
        return "AdministratorSettings[id=%s, password=***]".formatted(id);
    }
}
