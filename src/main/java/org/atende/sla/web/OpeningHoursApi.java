package org.atende.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.atende.sla.Calendars;
import org.atende.sla.DeskHours;
import org.atende.sla.DeskHours.Days;
import org.atende.sla.DeskHours.Reach;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody is at the telephone and in the chat. */
@RestController
@RequestMapping({"/api/v1/opening-hours", "/camunda/desk/v1/opening-hours"})
@Tag(name = "Calendars")
class OpeningHoursApi {

    private final DeskHours hours;

    OpeningHoursApi(DeskHours hours) {
        this.hours = hours;
    }

    @Schema(name = "OpeningHours")
    record View(
            boolean open,
            @Schema(description = "The closing while open, else the next opening; null if that is years away")
                    Instant changesAt,
            ZoneId zone,
            List<Days> week,
            @Schema(description = "The same for people, in the language that is asked for") String sentence) {}

    @GetMapping
    @Operation(summary = "The hours of telephone and chat: whether they are open now, and until when or when next")
    View now(HttpServletRequest request, Locale locale) {
        Locale language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : locale;
        Reach reach = hours.now(Calendars.OFFICE);
        return new View(reach.open(), reach.changesAt(), reach.zone(), reach.week(), hours.sentence(reach, language));
    }
}
