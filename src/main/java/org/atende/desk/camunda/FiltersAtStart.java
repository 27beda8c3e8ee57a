package org.atende.desk.camunda;

import java.util.Set;
import java.util.stream.Collectors;
import org.atende.engine.OneNodeAtATime;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes the desk's lists where they are missing, and leaves alone what a manager has changed. */
@Component
class FiltersAtStart implements SmartInitializingSingleton {

    private final OneNodeAtATime oneNode;
    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    FiltersAtStart(
            OneNodeAtATime oneNode, FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.oneNode = oneNode;
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        oneNode.run(this::createMissing);
    }

    void createMissing() {
        Set<Object> there = filters.createTaskFilterQuery().list().stream()
                .map(filter -> filter.getProperties().get(DeskFilter.KEY))
                .collect(Collectors.toSet());
        for (DeskFilter wanted : DeskFilters.ALL) {
            if (!there.contains(wanted.key())) {
                create(wanted);
            }
        }
    }

    private void create(DeskFilter wanted) {
        Filter filter = filters.newTaskFilter(wanted.name())
                .setQuery(wanted.query(tasks.createTaskQuery()))
                .setProperties(wanted.properties(DeskFilters.ALL.indexOf(wanted)));
        String id = filters.saveFilter(filter).getId();
        wanted.readers().forEach(group -> letRead(group, id));
    }

    private void letRead(String group, String filter) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
