package org.atende.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atende.attachment.Attachment;
import org.atende.attachment.Attachments;
import org.atende.identity.Customer;
import org.atende.identity.customer.Audit;
import org.atende.identity.customer.SignIns;
import org.atende.ticket.Actor;
import org.atende.ticket.Ticket;
import org.atende.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that the desk shows a customer of themselves, to take away: JSON, and the files as they are. */
@Component
class DataExport {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Turns turns;
    private final Attachments attachments;
    private final SignIns signIns;
    private final Audit audit;
    private final ObjectMapper json;

    DataExport(
            JdbcClient jdbc,
            Tickets tickets,
            Turns turns,
            Attachments attachments,
            SignIns signIns,
            Audit audit,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.turns = turns;
        this.attachments = attachments;
        this.signIns = signIns;
        this.audit = audit;
        this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    }

    /** Ticket by ticket, so that a long history needs no more memory than a short one. */
    void write(Customer customer, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            put(zip, "customer.json", json.writeValueAsBytes(customer));
            put(zip, "sign-ins.json", json.writeValueAsBytes(signIns.of(customer.id())));
            put(zip, "deeds.json", json.writeValueAsBytes(audit.of(customer.id())));
            for (UUID id : tickets(customer)) {
                write(tickets.all(List.of(id)).get(0), Actor.of(customer), zip);
            }
        }
    }

    private List<UUID> tickets(Customer customer) {
        return jdbc.sql("select id from ticket where requester_email = ? and requester = ? order by created_at, id")
                .params(customer.email(), customer.id())
                .query(UUID.class)
                .list();
    }

    private void write(Ticket ticket, Actor customer, ZipOutputStream zip) throws IOException {
        List<Turn> said = turns.of(ticket, customer);
        put(zip, ticket.number() + "/ticket.json", json.writeValueAsBytes(new Told(ticket, said)));
        for (Turn turn : said) {
            for (Attachment file : turn.files()) {
                put(zip, "%s/%s-%s".formatted(ticket.number(), file.id(), file.name()), attachments.content(file));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private record Told(String number, Map<String, Object> facts, List<Said> conversation) {

        Told(Ticket ticket, List<Turn> turns) {
            this(
                    ticket.number().value(),
                    Map.of(
                            "subject", ticket.subject(),
                            "status", ticket.status(),
                            "department", ticket.department(),
                            "priority", ticket.priority(),
                            "channel", ticket.channel(),
                            "createdAt", ticket.createdAt(),
                            "updatedAt", ticket.updatedAt()),
                    turns.stream().map(Said::new).toList());
        }
    }

    private record Said(boolean mine, String author, Instant at, String text, String quoted, List<String> files) {

        Said(Turn turn) {
            this(
                    turn.mine(),
                    turn.author(),
                    turn.at(),
                    turn.text(),
                    turn.quoted(),
                    turn.files().stream()
                            .map(file -> file.id() + "-" + file.name())
                            .toList());
        }
    }
}
