package org.atende.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atende.identity.Agent;
import org.atende.identity.Language;
import org.atende.routing.assign.Absence;
import org.atende.routing.assign.Roster;
import org.atende.routing.assign.RosterEntry;
import org.atende.routing.assign.WorkingHours;
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

/** The roster: everybody of the desk reads it, managers write it. */
@RestController
@RequestMapping("/api/v1/roster")
@Tag(name = "Roster", description = "Whom the rules may give tickets, when and for what")
class RosterApi {

    private final Roster roster;

    RosterApi(Roster roster) {
        this.roster = roster;
    }

    @GetMapping
    @Operation(summary = "All agents of the departments, by name")
    List<RosterView> all() {
        return roster.all().stream().map(RosterView::of).toList();
    }

    @PutMapping("/{agent}")
    @Operation(summary = "Puts an agent on the roster, or changes what stands there; for managers")
    @ApiResponse(responseCode = "200", description = "Kept")
    @ApiResponse(responseCode = "400", description = "Something cannot be so")
    @ApiResponse(responseCode = "403", description = "Not a manager")
    @ApiResponse(responseCode = "404", description = "Nobody of a department has this name")
    @ApiResponse(responseCode = "409", description = "Somebody else has changed it since that version")
    RosterView save(@PathVariable String agent, @Valid @RequestBody Wanted wanted, @Parameter(hidden = true) Agent by) {
        return RosterView.of(roster.save(wanted.entry(agent), by));
    }

    @PostMapping("/{agent}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Notes days on which an agent is away; for managers")
    @ApiResponse(responseCode = "201", description = "Noted")
    @ApiResponse(responseCode = "400", description = "The last day is before the first")
    @ApiResponse(responseCode = "403", description = "Not a manager")
    Absence absent(@PathVariable String agent, @RequestBody Away away, @Parameter(hidden = true) Agent by) {
        return roster.absent(agent, new Absence(null, away.from(), away.until(), away.note()), by);
    }

    @DeleteMapping("/{agent}/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an absence away; for managers")
    @ApiResponse(responseCode = "204", description = "There is none now")
    @ApiResponse(responseCode = "403", description = "Not a manager")
    @ApiResponse(responseCode = "404", description = "There was none")
    void present(@PathVariable String agent, @PathVariable UUID id, @Parameter(hidden = true) Agent by) {
        roster.present(agent, id, by);
    }

    /**
     * @param version the one that was read
     * @param days on which work begins
     * @param skills words; none if left out
     */
    @Schema(name = "RosterChange")
    record Wanted(
            boolean given,
            Set<String> skills,
            @NotNull Set<Language> languages,
            @NotNull Set<DayOfWeek> days,
            LocalTime begins,
            LocalTime ends,
            String calendar,
            Integer mostOpen,
            int version) {

        RosterEntry entry(String agent) {
            Set<String> words = skills == null
                    ? Set.of()
                    : skills.stream().filter(Objects::nonNull).collect(Collectors.toSet());
            return new RosterEntry(
                    agent,
                    given,
                    words,
                    languages,
                    new WorkingHours(days, begins, ends),
                    calendar,
                    mostOpen,
                    List.of(),
                    version);
        }
    }

    /**
     * @param from the first day
     * @param until the last day
     */
    @Schema(name = "RosterAbsence")
    record Away(LocalDate from, LocalDate until, String note) {}
}
