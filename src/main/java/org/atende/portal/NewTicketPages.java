package org.atende.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.atende.attachment.NewFile;
import org.atende.identity.Language;
import org.atende.identity.customer.Rate;
import org.atende.identity.customer.RateLimits;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.ticket.Department;
import org.atende.ticket.Priority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Opening a ticket: at once for a customer, after a look into their mailbox for a guest. */
@Controller
@RequestMapping("/new-ticket")
class NewTicketPages {

    private static final Rate BY_ONE_CUSTOMER = Rate.perHour(30);

    private final Uploads uploads;
    private final PortalTickets opening;
    private final TicketDrafts drafts;
    private final LinkRequests links;
    private final RateLimits limits;
    private final PortalSettings settings;

    NewTicketPages(
            Uploads uploads,
            PortalTickets opening,
            TicketDrafts drafts,
            LinkRequests links,
            RateLimits limits,
            PortalSettings settings) {
        this.uploads = uploads;
        this.opening = opening;
        this.drafts = drafts;
        this.links = links;
        this.limits = limits;
        this.settings = settings;
    }

    @ModelAttribute
    void choices(Model page) {
        page.addAttribute("departments", Department.values());
        page.addAttribute("priorities", Priority.values());
        page.addAttribute("limits", settings);
    }

    @GetMapping
    String form(Model page) {
        page.addAttribute("form", TicketForm.empty());
        return "portal/new-ticket";
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") TicketForm form,
            BindingResult problems,
            @RequestParam(required = false) List<MultipartFile> files,
            Optional<SignedInCustomer> customer,
            HttpServletRequest request,
            Locale locale) {
        if (customer.isEmpty() && form.hasNoEmail()) {
            problems.rejectValue("email", "portal.email.missing");
        }
        if (problems.hasErrors()) {
            return "portal/new-ticket";
        }
        try {
            return customer.map(known -> opened(form, files, known))
                    .orElseGet(() -> waiting(form, files, request.getRemoteAddr(), locale));
        } catch (Refused e) {
            problems.reject(e.key(), e.values(), null);
            return "portal/new-ticket";
        }
    }

    private String opened(TicketForm form, List<MultipartFile> files, SignedInCustomer customer) {
        if (!limits.allow("new-ticket", customer.customer().id().toString(), BY_ONE_CUSTOMER)) {
            throw new Refused("portal.new.tooMany");
        }
        String number = opening.open(form, uploads.read(files), customer.customer())
                .number()
                .value();
        return "redirect:/my/tickets/" + number + "?told=opened";
    }

    private String waiting(TicketForm form, List<MultipartFile> files, String place, Locale locale) {
        links.requireRoom(place);
        List<NewFile> read = uploads.read(files);
        UUID draft = drafts.keep(form, read);
        links.send(form.email(), Language.of(locale.getLanguage()), null, draft);
        return "redirect:/new-ticket/sent";
    }

    @GetMapping("/sent")
    String sent(Model page) {
        page.addAttribute("hours", settings.draftLifetime().toHours());
        return "portal/draft-sent";
    }
}
