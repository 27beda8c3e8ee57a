package org.atende.insight;

import java.time.Clock;
import java.util.List;
import org.atende.ticket.Department;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coming breaches, soonest first, for managers and analysts. */
@Controller
class PromisesPage {

    private static final int MOST = 50;

    private final Promises promises;
    private final TicketSettings settings;
    private final Clock clock;

    PromisesPage(Promises promises, TicketSettings settings, Clock clock) {
        this.promises = promises;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/promises")
    String show(
            @RequestParam(required = false) Department department,
            @RequestParam(required = false) String after,
            Model page) {
        Promises.Place from = after == null ? Promises.Place.BEGINNING : Promises.Place.read(after);
        List<Promises.Promise> found = promises.after(from, department, MOST + 1);
        boolean more = found.size() > MOST;
        page.addAttribute("promises", more ? found.subList(0, MOST) : found);
        page.addAttribute("next", more ? found.get(MOST - 1).place().toString() : null);
        page.addAttribute("department", department);
        page.addAttribute("departments", Department.values());
        page.addAttribute("now", clock.instant());
        page.addAttribute("zone", settings.zone());
        return "promises/list";
    }
}
