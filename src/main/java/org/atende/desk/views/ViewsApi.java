package org.atende.desk.views;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atende.desk.search.TicketSearch;
import org.atende.identity.Agent;
import org.atende.ticket.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lists with a name; an agent keeps their own, a manager also those of everybody. */
@RestController
@RequestMapping({"/api/v1/views", "/camunda/desk/v1/views"})
@Tag(name = "Views")
class ViewsApi {

    private final SavedViews views;
    private final FilterQuery queries;
    private final TicketSearch search;

    ViewsApi(SavedViews views, FilterQuery queries, TicketSearch search) {
        this.views = views;
        this.queries = queries;
        this.search = search;
    }

    @GetMapping
    @Operation(
            summary = "The lists that you have: the desk's own, those shared with everybody, and yours",
            description = "Each with how many tickets it holds; counts end at 1000, which means so many or more.")
    List<View> all(Actor by, Agent agent) {
        Stream<View> ready = Arrays.stream(ReadyView.values())
                .map(view -> new View(
                        null, view.name(), queries.canonical(view.query()), true, false, count(view.query(), by)));
        return Stream.concat(ready, views.of(by.id()).stream().map(view -> shown(view, by, agent)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a list", description = "Only managers share theirs.")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
    @ApiResponse(responseCode = "403", description = "Only managers share a list")
    View add(@Valid @RequestBody Wanted wanted, Actor by, Agent agent) {
        requireMayShare(wanted, agent);
        return shown(views.add(by.id(), wanted.name().strip(), checked(wanted), wanted.shared()), by, agent);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes a list that is yours; managers change shared ones too")
    View change(@PathVariable UUID id, @Valid @RequestBody Wanted wanted, Actor by, Agent agent) {
        SavedView view = own(id, agent);
        requireMayShare(wanted, agent);
        return shown(views.change(view, wanted.name().strip(), checked(wanted), wanted.shared()), by, agent);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a list that is yours; managers remove shared ones too")
    void remove(@PathVariable UUID id, Agent agent) {
        views.remove(own(id, agent));
    }

    private SavedView own(UUID id, Agent agent) {
        SavedView view = views.find(id)
                .filter(found -> found.shared() || found.owner().equals(agent.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such list."));
        if (!isOwn(view, agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only managers change lists that are shared.");
        }
        return view;
    }

    private static boolean isOwn(SavedView view, Agent agent) {
        return view.owner().equals(agent.id()) || view.shared() && agent.managesAll();
    }

    private static void requireMayShare(Wanted wanted, Agent agent) {
        if (wanted.shared() && !agent.managesAll()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only managers share a list with everybody.");
        }
    }

    private String checked(Wanted wanted) {
        queries.parse(wanted.query());
        return queries.canonical(wanted.query());
    }

    private View shown(SavedView view, Actor by, Agent agent) {
        return new View(
                view.id(), view.name(), view.query(), view.shared(), isOwn(view, agent), count(view.query(), by));
    }

    private int count(String query, Actor by) {
        return search.count(queries.parse(query), by);
    }

    /** @param query the list's filter, as in the address of {@code GET /tickets} */
    record Wanted(@NotBlank @Size(max = 100) String name, @NotNull @Size(max = 1500) String query, boolean shared) {}

    /**
     * @param id null for one of the desk's own
     * @param name of the desk's own a key: {@code OPEN}, {@code MINE}, {@code UNASSIGNED}, {@code UNREAD}, {@code OVERDUE},
     *     {@code AWAITING}, {@code CLOSED}, {@code EVERY}
     * @param editable whether you may change or remove it
     * @param count 1000 means so many or more
     */
    record View(UUID id, String name, String query, boolean shared, boolean editable, int count) {}
}
