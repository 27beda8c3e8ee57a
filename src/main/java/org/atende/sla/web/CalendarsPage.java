package org.atende.sla.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atende.identity.Agent;
import org.atende.sla.Calendars;
import org.atende.sla.RunningPromises.Change;
import org.atende.sla.calendar.CalendarPublishing;
import org.atende.sla.calendar.CalendarRefusal;
import org.atende.sla.calendar.CalendarRefusal.Kind;
import org.atende.sla.calendar.CalendarVersion;
import org.atende.sla.calendar.Difference;
import org.atende.sla.calendar.HolidayBook;
import org.atende.sla.calendar.Months;
import org.atende.sla.calendar.PlannedCalendar;
import org.atende.sla.calendar.Wish;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars: for everybody at the desk to read, and for managers to change. */
@Controller
@RequestMapping("/calendars")
class CalendarsPage {

    private static final int FIRST_CHANGES = 20;

    private final CalendarPublishing publishing;
    private final Months months;
    private final HolidayBook holidays;
    private final CalendarWords words;
    private final TicketSettings settings;
    private final Clock clock;

    CalendarsPage(
            CalendarPublishing publishing,
            Months months,
            HolidayBook holidays,
            CalendarWords words,
            TicketSettings settings,
            Clock clock) {
        this.publishing = publishing;
        this.months = months;
        this.holidays = holidays;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param version as it was published
     * @param differences from the version before
     */
    record Past(CalendarVersion version, List<Difference> differences) {}

    /** A calendar in force and whether somebody is at work by it now. */
    record Live(CalendarVersion version, PlannedCalendar calendar, boolean open) {}

    @ModelAttribute
    void frame(Model page, Agent by) {
        page.addAttribute("manager", by.managesAll());
        page.addAttribute("zone", settings.zone());
        page.addAttribute("weekdays", DayOfWeek.values());
        page.addAttribute("book", holidays);
        page.addAttribute("words", words);
        page.addAttribute("office", Calendars.OFFICE);
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("calendars", publishing.all().stream().map(this::live).toList());
        return "calendars/list";
    }

    private Live live(CalendarVersion version) {
        PlannedCalendar calendar = publishing.calendar(version);
        return new Live(version, calendar, calendar.isOpen(clock.instant()));
    }

    @GetMapping("/{name}")
    String show(
            @PathVariable String name,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) String month,
            Model page,
            Locale locale) {
        List<CalendarVersion> history = publishing.history(name);
        CalendarVersion shown = version == null ? history.get(0) : publishing.version(name, version);
        page.addAttribute("shown", shown);
        page.addAttribute("newest", history.get(0).version());
        page.addAttribute("month", months.of(publishing.calendar(shown), month(month), locale));
        page.addAttribute("history", past(history));
        return "calendars/calendar";
    }

    private static List<Past> past(List<CalendarVersion> history) {
        return IntStream.range(0, history.size())
                .mapToObj(i -> new Past(
                        history.get(i),
                        i + 1 == history.size()
                                ? List.of()
                                : Difference.between(
                                        history.get(i + 1).plan(),
                                        history.get(i).plan())))
                .toList();
    }

    @GetMapping("/new")
    String begin(Model page, Agent by, Locale locale) {
        requireManager(by);
        String zone = settings.zone().getId();
        return form(new CalendarForm("", 0, null, zone, Collections.nCopies(7, ""), "pt", List.of()), page, locale);
    }

    /** @param version the one to begin with; null for the one in force */
    @GetMapping("/{name}/edit")
    String edit(
            @PathVariable String name,
            @RequestParam(required = false) Integer version,
            Model page,
            Agent by,
            Locale locale) {
        requireManager(by);
        CalendarVersion live = publishing.inForce(name);
        CalendarVersion first = version == null ? live : publishing.version(name, version);
        return form(CalendarForm.of(first, live.version()), page, locale);
    }

    /** Back from the look at what it changes, or for more rows. */
    @PostMapping("/edit")
    String edit(@RequestParam MultiValueMap<String, String> typed, Model page, Agent by, Locale locale) {
        requireManager(by);
        return form(CalendarForm.of(typed), page, locale);
    }

    /** What it would change, before anything is. */
    @PostMapping("/check")
    String check(
            @RequestParam MultiValueMap<String, String> typed,
            Model page,
            Agent by,
            Locale locale,
            HttpServletResponse response) {
        CalendarForm form = CalendarForm.of(typed);
        try {
            return checked(form, typed.getFirst("month"), page, by, locale);
        } catch (CalendarRefusal refusal) {
            return refused(form, refusal, page, locale, response);
        }
    }

    private String checked(CalendarForm form, String month, Model page, Agent by, Locale locale) {
        Wish wish = form.wish();
        PlannedCalendar proposed = publishing.propose(wish, by);
        if (wish.basedOn() > 0) {
            CalendarVersion live = publishing.inForce(wish.name());
            page.addAttribute("differences", Difference.between(live.plan(), wish.plan()));
            page.addAttribute("month", months.of(proposed, publishing.calendar(live), month(month), locale));
        } else {
            page.addAttribute("month", months.of(proposed, month(month), locale));
        }
        List<Change> changes = publishing.preview(proposed);
        page.addAttribute("changes", changes.stream().limit(FIRST_CHANGES).toList());
        page.addAttribute("changed", changes.size());
        page.addAttribute("form", form);
        page.addAttribute("plan", wish.plan());
        return "calendars/check";
    }

    @PostMapping("/publish")
    String publish(
            @RequestParam MultiValueMap<String, String> typed,
            Model page,
            Agent by,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        CalendarForm form = CalendarForm.of(typed);
        try {
            next.addFlashAttribute("moved", publishing.publish(form.wish(), typed.getFirst("comment"), by));
            next.addAttribute("name", form.name());
            return "redirect:/calendars/{name}";
        } catch (CalendarRefusal refusal) {
            if (refusal.kind() == Kind.NO_COMMENT) {
                page.addAttribute("refusal", words.of(refusal, locale));
                response.setStatus(CalendarErrors.status(refusal.kind()).value());
                return checked(form, typed.getFirst("month"), page, by, locale);
            }
            return refused(form, refusal, page, locale, response);
        }
    }

    /** Whoever was overtaken goes on from the newer version, and is shown next what would be changed in that. */
    private String refused(
            CalendarForm form, CalendarRefusal refusal, Model page, Locale locale, HttpServletResponse response) {
        if (refusal.kind() == Kind.NOT_A_MANAGER || refusal.kind() == Kind.NO_CALENDAR) {
            throw refusal;
        }
        page.addAttribute("refusal", words.of(refusal, locale));
        response.setStatus(CalendarErrors.status(refusal.kind()).value());
        boolean overtaken = refusal.kind() == Kind.OVERTAKEN;
        page.addAttribute("overtaken", overtaken);
        return form(overtaken ? form.basedOn(publishing.inForce(form.name()).version()) : form, page, locale);
    }

    private String form(CalendarForm form, Model page, Locale locale) {
        page.addAttribute("form", form);
        page.addAttribute(
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
        page.addAttribute("sets", holidays.sets(locale));
        return "calendars/form";
    }

    private static void requireManager(Agent by) {
        if (!by.managesAll()) {
            throw new CalendarRefusal(Kind.NOT_A_MANAGER);
        }
    }

    /** What nobody can have meant is as if it had not been said. */
    private static YearMonth month(String text) {
        try {
            return text == null || text.isBlank() || text.length() != 7 ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @ExceptionHandler
    String refused(CalendarRefusal refusal, Model page, Locale locale, HttpServletResponse response) {
        response.setStatus(CalendarErrors.status(refusal.kind()).value());
        page.addAttribute("refusal", words.of(refusal, locale));
        return "calendars/refused";
    }
}
