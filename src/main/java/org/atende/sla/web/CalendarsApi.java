package org.atende.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.atende.identity.Agent;
import org.atende.sla.RunningPromises.Change;
import org.atende.sla.calendar.CalendarPublishing;
import org.atende.sla.calendar.CalendarVersion;
import org.atende.sla.calendar.PlannedCalendar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars for programs. */
@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "Calendars", description = "When the desk works. Everybody at the desk reads them, managers change them.")
class CalendarsApi {

    private final CalendarPublishing publishing;

    CalendarsApi(CalendarPublishing publishing) {
        this.publishing = publishing;
    }

    /** @param comment why */
    @Schema(name = "PublishCalendar")
    record Publish(
            CalendarView calendar,
            @Schema(description = "The version that it replaces; 0 for a new calendar") int basedOn,
            String comment) {

        CalendarForm form(String name) {
            return (calendar == null ? CalendarView.NOTHING : calendar).form(name, basedOn);
        }
    }

    @Schema(name = "PublishedCalendar")
    record Published(
            CalendarView calendar,
            @Schema(description = "How many running promises were given another due time") int moved) {}

    @GetMapping
    @Operation(summary = "The calendars in force")
    List<CalendarView> list() {
        return publishing.all().stream().map(CalendarView::of).toList();
    }

    @GetMapping("/{name}")
    @Operation(summary = "A calendar", description = "Without a version, the one in force.")
    @ApiResponse(responseCode = "404", description = "There is no such calendar or version")
    CalendarView show(@PathVariable String name, @RequestParam(required = false) Integer version) {
        return CalendarView.of(version(name, version));
    }

    @GetMapping("/{name}/versions")
    @Operation(summary = "A calendar's versions, newest first: who, when and why")
    List<CalendarView> versions(@PathVariable String name) {
        return publishing.history(name).stream().map(CalendarView::of).toList();
    }

    @GetMapping("/{name}/due")
    @Operation(summary = "When so much working time will have gone by")
    OffsetDateTime due(
            @PathVariable String name,
            @RequestParam(required = false) Integer version,
            @RequestParam OffsetDateTime from,
            @RequestParam @Schema(description = "ISO-8601, as PT4H; not negative") Duration working) {
        PlannedCalendar calendar = publishing.calendar(version(name, version));
        return calendar.plus(from.toInstant(), working.isNegative() ? Duration.ZERO : working)
                .atZone(calendar.zone())
                .toOffsetDateTime();
    }

    @PostMapping("/{name}/preview")
    @Operation(
            summary = "What publishing it would change in the promises that run, soonest first",
            description = "Nothing is changed.")
    @ApiResponse(responseCode = "409", description = "Somebody else has published since, or nothing is changed by it")
    @ApiResponse(responseCode = "422", description = "It may not be published like this")
    List<Change> preview(@PathVariable String name, @RequestBody Publish request, Agent by) {
        return publishing.preview(publishing.propose(request.form(name).wish(), by));
    }

    @PostMapping("/{name}")
    @Operation(
            summary = "Publishes a calendar's next version, or a new calendar",
            description = "Running promises are given their new due times; what has been counted stays.")
    @ApiResponse(responseCode = "409", description = "Somebody else has published since, or nothing is changed by it")
    @ApiResponse(responseCode = "422", description = "It may not be published like this")
    Published publish(@PathVariable String name, @RequestBody Publish request, Agent by) {
        int moved = publishing.publish(request.form(name).wish(), request.comment(), by);
        return new Published(CalendarView.of(publishing.inForce(name)), moved);
    }

    private CalendarVersion version(String name, Integer version) {
        return version == null ? publishing.inForce(name) : publishing.version(name, version);
    }
}
