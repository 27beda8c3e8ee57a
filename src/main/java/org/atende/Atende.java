package org.atende;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The helpdesk: one application, its modules in the packages below. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Atende {

    public static void main(String[] args) {
        SpringApplication.run(Atende.class, args);
    }
}
