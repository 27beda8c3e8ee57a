package org.atende;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a newcomer where to look, and who they can be. */
@Component
@ConditionalOnProperty("atende.demo.enabled")
class DemoBanner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBanner.class);

    private static final String TEXT =
            """


            Atende is ready.

              The customers' pages   http://localhost:%1$d/
              Tasklist               http://localhost:%1$d/camunda/app/tasklist/
              Cockpit                http://localhost:%1$d/camunda/app/cockpit/
              Rules and reports      http://localhost:%1$d/rules   http://localhost:%1$d/reports
              API                    http://localhost:%1$d/api/v1/openapi.json
              Mail that was sent     http://localhost:%1$d/dev/mailbox

              Sign in as (the password is the name)
                ana (Support)   bruno (Billing)   carla (Sales)
                marta (manager)   andre (analyst)   admin (administrator)
            """;

    @EventListener(ApplicationReadyEvent.class)
    void show(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            LOG.info(TEXT.formatted(web.getWebServer().getPort()));
        }
    }
}
