package org.atende.identity.camunda;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Grants a group what it has no authorization on yet, and leaves alone what an administrator has changed. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void on(Resource every, String group, Permission... permissions) {
        on(every, ANY, group, permissions);
    }

    void on(Resource resource, String id, String group, Permission... permissions) {
        if (exists(resource, id, group)) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    /** Whatever was granted before. */
    void exactlyOn(Resource every, String group, Permission... permissions) {
        nothingOn(every, group);
        on(every, group, permissions);
    }

    /** Takes away what the group was granted on all of a kind. */
    void nothingOn(Resource every, String group) {
        granted(every, ANY, group).list().forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    /** Takes one permission on all of a kind back that earlier releases granted; whatever else is granted stays. */
    void notOn(Resource every, String group, Permission permission) {
        granted(every, ANY, group).list().stream()
                .filter(grant -> grant.isPermissionGranted(permission))
                .forEach(grant -> {
                    grant.removePermission(permission);
                    authorizations.saveAuthorization(grant);
                });
    }

    private boolean exists(Resource resource, String id, String group) {
        return granted(resource, id, group).count() > 0;
    }

    private AuthorizationQuery granted(Resource resource, String id, String group) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id);
    }
}
