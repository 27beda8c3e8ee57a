package org.atende.identity.camunda;

import java.util.Optional;
import org.atende.identity.SignedInSessions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Reads in the stored session, without prolonging it, what Camunda's sign-in form has left there. */
@Component
class CamundaSessions extends AuthenticationUtil implements SignedInSessions {

    private final SessionRepository<? extends Session> sessions;
    private final ProcessEngine engine;

    CamundaSessions(SessionRepository<? extends Session> sessions, ProcessEngine engine) {
        this.sessions = sessions;
        this.engine = engine;
    }

    @Override
    public boolean isStill(String sessionId, String agent) {
        return Optional.ofNullable(sessions.findById(sessionId))
                .map(session -> session.<Authentications>getAttribute(CAM_AUTH_SESSION_KEY))
                .map(signedIn -> signedIn.getAuthenticationForProcessEngine(engine.getName()))
                .map(Authentication::getIdentityId)
                .filter(agent::equals)
                .isPresent();
    }
}
