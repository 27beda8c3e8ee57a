package org.atende.mail.record;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.atende.identity.Agent;
import org.atende.mail.intake.Intake;
import org.atende.mail.intake.IntakeDetails;
import org.atende.mail.intake.IntakeQueries;
import org.atende.mail.intake.Outcome;
import org.atende.mail.raw.RawMails;
import org.atende.ticket.TicketSettings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that came in, for managers and administrators. */
@Controller
@RequestMapping("/mail")
class RecordPages {

    private static final int SHOWN = 50;
    private static final Duration COUNTED = Duration.ofHours(24);

    private final IntakeQueries queries;
    private final Intake intake;
    private final RawMails raws;
    private final LoopAlarm alarm;
    private final TicketSettings settings;
    private final Clock clock;

    RecordPages(
            IntakeQueries queries,
            Intake intake,
            RawMails raws,
            LoopAlarm alarm,
            TicketSettings settings,
            Clock clock) {
        this.queries = queries;
        this.intake = intake;
        this.raws = raws;
        this.alarm = alarm;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String list(@ModelAttribute("wanted") RecordForm wanted, @RequestParam(required = false) UUID cursor, Model model) {
        model.addAttribute("page", queries.page(wanted.filter(), cursor, SHOWN));
        model.addAttribute("counts", queries.counts(clock.instant().minus(COUNTED)));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("loops", alarm.state());
        model.addAttribute("zone", settings.zone());
        return "record/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("mail", found(id));
        model.addAttribute("zone", settings.zone());
        return "record/mail";
    }

    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable UUID id) {
        found(id);
        ContentDisposition download =
                ContentDisposition.attachment().filename(id + ".eml").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(raws.read(id));
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, Agent by, RedirectAttributes told) {
        found(id);
        told.addFlashAttribute("told", intake.release(id, by.id()) ? "record.retried" : "record.notRetried");
        return "redirect:/mail/" + id;
    }

    private IntakeDetails found(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
