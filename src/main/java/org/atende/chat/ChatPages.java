package org.atende.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atende.identity.customer.SignedInCustomer;
import org.atende.ticket.Department;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The chat's page, among the customers' pages and in a frame on other sites. */
@Controller
class ChatPages {

    /** What the script says; the key of each text without {@code chat.say.}. */
    private static final List<String> SAID = List.of(
            "next",
            "queue",
            "here",
            "typing",
            "sending",
            "failed",
            "lost",
            "you",
            "MISSED",
            "MISSED.mail",
            "ENDED.CUSTOMER",
            "ENDED.AGENT",
            "ENDED.SILENCE",
            "ENDED.LOST",
            "ENDED.mail",
            "again",
            "file",
            "tooLarge",
            "offline");

    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final ChatHours hours;
    private final ChatSettings settings;
    private final MessageSource words;
    private final ObjectMapper json;

    ChatPages(ChatHours hours, ChatSettings settings, MessageSource words, ObjectMapper json) {
        this.hours = hours;
        this.settings = settings;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/chat")
    String page(Optional<SignedInCustomer> customer, Locale locale, Model page) {
        return shown(false, customer, locale, page);
    }

    /** Only the sites that the settings name may put this one into a page of theirs. */
    @GetMapping("/chat/frame")
    String frame(Optional<SignedInCustomer> customer, Locale locale, Model page, HttpServletResponse response) {
        String origins = String.join(" ", settings.allowedOrigins());
        response.setHeader("Content-Security-Policy", (POLICY + " " + origins).strip());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return shown(true, customer, locale, page);
    }

    private String shown(boolean embedded, Optional<SignedInCustomer> customer, Locale locale, Model page) {
        page.addAttribute("embedded", embedded);
        page.addAttribute("customer", customer.orElse(null));
        page.addAttribute("departments", Department.values());
        page.addAttribute("settings", settings);
        page.addAttribute("open", hours.isOpen());
        page.addAttribute("opensAt", hours.opensAt());
        page.addAttribute("words", words(locale));
        return "chat/page";
    }

    private String words(Locale locale) {
        Map<String, String> said = new LinkedHashMap<>();
        SAID.forEach(key -> said.put(key, words.getMessage("chat.say." + key, null, locale)));
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }
}
