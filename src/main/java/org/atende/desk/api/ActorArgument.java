package org.atende.desk.api;

import org.atende.identity.Agents;
import org.atende.ticket.Actor;
import org.atende.ticket.Actors;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the signed-in agent as the one who acts. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final Agents agents;
    private final Actors actors;

    ActorArgument(Agents agents, Actors actors) {
        this.agents = agents;
        this.actors = actors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return agents.find(signedIn.getName())
                .map(actors::of)
                .orElseThrow(() -> new AccessDeniedException("This account is no agent's."));
    }
}
