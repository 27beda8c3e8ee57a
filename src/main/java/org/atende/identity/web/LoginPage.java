package org.atende.identity.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which agents sign in to the rules and the reports. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show(@RequestParam Map<String, String> query, Model page) {
        page.addAttribute("failed", query.containsKey("error"));
        page.addAttribute("signedOut", query.containsKey("logout"));
        return "login";
    }
}
