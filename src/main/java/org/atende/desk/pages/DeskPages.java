package org.atende.desk.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Pages that hold no data: their scripts ask the API with Tasklist's session, and let whoever has none sign in. So everybody
 * may have them.
 */
@Controller
class DeskPages {

    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                    + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @GetMapping({"/camunda/desk/tickets", "/camunda/desk/tickets/{number}", "/camunda/desk/calls/new"})
    String page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("Referrer-Policy", "same-origin");
        return "desk/page";
    }

    /** What a person would type. */
    @GetMapping("/tickets")
    String tickets() {
        return "redirect:/camunda/desk/tickets";
    }

    @GetMapping("/tickets/{number}")
    String ticket(@PathVariable String number) {
        return "redirect:/camunda/desk/tickets/{number}";
    }
}
