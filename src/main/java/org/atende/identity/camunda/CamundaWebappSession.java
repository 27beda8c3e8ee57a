package org.atende.identity.camunda;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.atende.identity.web.WebappSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/** Reads what Camunda's own sign-in form has left in the session. */
@Component
class CamundaWebappSession implements WebappSession {

    private final ProcessEngine engine;

    CamundaWebappSession(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<String> agent(HttpSession session) {
        return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthenticationForProcessEngine(engine.getName()))
                .map(Authentication::getIdentityId);
    }
}
