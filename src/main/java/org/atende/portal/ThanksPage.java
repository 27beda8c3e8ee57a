package org.atende.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ThanksPage {

    @GetMapping("/rate/thanks")
    String thanks() {
        return "portal/thanks";
    }
}
