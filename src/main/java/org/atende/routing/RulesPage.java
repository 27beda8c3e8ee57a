package org.atende.routing;

import java.nio.charset.StandardCharsets;
import org.atende.ticket.TicketSettings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows the rules that route tickets, to read and to take away. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private final RuleTables tables;
    private final TicketSettings settings;

    RulesPage(RuleTables tables, TicketSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    @GetMapping
    String show(Model page) {
        page.addAttribute("tables", tables.inForce());
        page.addAttribute("zone", settings.zone());
        return "rules/tables";
    }

    @GetMapping("/{key}.dmn")
    ResponseEntity<byte[]> download(@PathVariable String key) {
        RuleTables.DmnFile file = tables.file(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ContentDisposition save = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(file.content());
    }
}
