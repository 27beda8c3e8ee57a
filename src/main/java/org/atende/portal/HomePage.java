package org.atende.portal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.atende.identity.DemoSettings;
import org.atende.mail.address.DeskAddresses;
import org.atende.sla.Calendars;
import org.atende.sla.DeskHours;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.TicketSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a customer how to write to the desk and what happens then, and shows agents the way in. */
@Controller
class HomePage {

    private final DeskAddresses addresses;
    private final TicketSettings rules;
    private final DeskHours hours;
    private final DemoSettings demo;

    HomePage(DeskAddresses addresses, TicketSettings rules, DeskHours hours, DemoSettings demo) {
        this.addresses = addresses;
        this.rules = rules;
        this.hours = hours;
        this.demo = demo;
    }

    @GetMapping("/")
    String show(Model page, Locale locale) {
        page.addAttribute("mailboxes", mailboxes());
        page.addAttribute("priorities", Priority.values());
        page.addAttribute("statuses", Status.values());
        DeskHours.Reach reach = hours.now(Calendars.OFFICE);
        page.addAttribute("hours", reach);
        page.addAttribute("reach", hours.sentence(reach, locale));
        page.addAttribute("reopenMonths", rules.reopenMonths());
        page.addAttribute("demo", demo.enabled());
        return "portal/home";
    }

    /** Departments whose mailbox is not configured cannot be written to, so they are not shown. */
    private Map<Department, String> mailboxes() {
        Map<Department, String> shown = new LinkedHashMap<>();
        for (Department department : Department.values()) {
            String address = addresses.mailbox(department);
            if (address != null) {
                shown.put(department, address);
            }
        }
        return shown;
    }
}
