package org.atende.identity;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the people of the desk share its work.
 *
 * @param departments what an agent may do with the tickets of departments that are not their own
 */
@Validated
@ConfigurationProperties("atende.desk")
public record DeskSettings(@NotNull @DefaultValue("own") OtherDepartments departments) {

    /** Nothing; reading; or working on them as on their own. */
    public enum OtherDepartments {
        OWN,
        READ,
        WORK
    }
}
