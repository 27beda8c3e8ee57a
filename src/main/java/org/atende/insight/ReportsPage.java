package org.atende.insight;

import java.time.Clock;
import java.util.List;
import org.atende.ticket.Department;
import org.atende.ticket.Status;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk in figures, for managers and analysts. */
@Controller
class ReportsPage {

    private static final int DAYS = 7;
    private static final int MONTH = 30;
    private static final int OLDEST = 10;

    private final Figures figures;
    private final TicketSettings settings;
    private final Clock clock;

    ReportsPage(Figures figures, TicketSettings settings, Clock clock) {
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String show(Model page) {
        List<Day> days = figures.lastDays(DAYS);
        page.addAttribute("statuses", Status.values());
        page.addAttribute("departments", Department.values());
        page.addAttribute("counts", figures.counts());
        page.addAttribute("days", days);
        page.addAttribute(
                "most", Math.max(1, days.stream().mapToLong(Day::most).max().orElse(1)));
        page.addAttribute("satisfaction", figures.satisfaction(MONTH));
        page.addAttribute("oldest", figures.oldestOpen(OLDEST));
        page.addAttribute("now", clock.instant());
        page.addAttribute("zone", settings.zone());
        return "reports/figures";
    }
}
