package org.atende.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.EngineClock;
import org.atende.testing.SentLinks;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Priority;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.Ticket;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@Import(SentLinks.class)
abstract class CustomerPagesContract {

    private static final Pattern NUMBER = Pattern.compile("/my/tickets/([A-Z]{3}-\\d{3}-\\d{5})");
    private static final Pattern FILE = Pattern.compile("/my/files/[0-9a-f-]{36}");

    @Autowired
    MockMvc web;

    @Autowired
    SentLinks links;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    private final String rita = UUID.randomUUID() + "@cliente.example";
    private CustomerBrowser browser;

    @BeforeEach
    void aBrowser() {
        browser = new CustomerBrowser(web, links);
    }

    @AfterEach
    void now() {
        EngineClock.reset();
    }

    private static MockMultipartFile file(String name, String words) {
        return new MockMultipartFile("files", name, "text/html", words.getBytes(StandardCharsets.UTF_8));
    }

    private TicketNumber openedByRita(String subject, MockMultipartFile file) throws Exception {
        String to = browser.send(
                        "/new-ticket",
                        file,
                        "department",
                        "SUPPORT",
                        "priority",
                        "HIGH",
                        "subject",
                        subject,
                        "text",
                        "Desde as 9h.")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        Matcher found = NUMBER.matcher(String.valueOf(to));
        assertThat(found.find()).as(to).isTrue();
        return new TicketNumber(found.group(1));
    }

    private TicketNumber openedByRita() throws Exception {
        browser.signIn(rita);
        return openedByRita("A loja não abre", file("log.txt", "erro 503"));
    }

    private static Actor ana() {
        return new Actor(
                Actor.Role.AGENT, "ana", "Ana", null, java.util.Set.of(Department.values()), Actor.Reach.WORKS_ALL);
    }

    @Test
    void aCustomerOpensATicketWithAFile() throws Exception {
        TicketNumber number = openedByRita();

        Ticket ticket = tickets.get(number);
        assertThat(ticket.channel()).isEqualTo(Channel.PORTAL);
        assertThat(ticket.department()).isEqualTo(Department.SUPPORT);
        assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
        browser.open("/my/tickets").andExpect(content().string(containsString("A loja não abre")));
        browser.open("/my/tickets/" + number)
                .andExpect(content().string(containsString("Desde as 9h.")))
                .andExpect(content().string(containsString("log.txt")))
                .andExpect(content().string(containsString("Aberto")));
    }

    @Test
    void aGuestsTicketWaitsUntilTheAddressIsConfirmed() throws Exception {
        browser.send(
                        "/new-ticket",
                        file("log.txt", "erro"),
                        "department",
                        "SALES",
                        "priority",
                        "NORMAL",
                        "subject",
                        "Preço",
                        "text",
                        "Quanto custa?",
                        "email",
                        rita,
                        "name",
                        "Rita Marques")
                .andExpect(redirectedUrl("/new-ticket/sent"));
        assertThat(jdbc.sql("select count(*) from ticket where requester_email = ?")
                        .param(rita)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(links.newest(rita)).contains("Confirme").doesNotContain("Quanto custa");

        browser.send(links.pathTo(rita)).andExpect(header().string("Location", startsWith("/my/tickets/")));

        browser.open("/my/tickets").andExpect(content().string(containsString("Preço")));
        assertThat(customers.find(rita).orElseThrow().name()).isEqualTo("Rita Marques");
        assertThat(jdbc.sql("select count(*) from ticket_draft where email = ?")
                        .param(rita)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aGuestsTicketOutlivesAnExpiredLinkButNotADay() throws Exception {
        browser.send(
                "/new-ticket",
                file("a.txt", rita),
                "department",
                "SALES",
                "priority",
                "NORMAL",
                "subject",
                "Preço",
                "text",
                "Quanto custa?",
                "email",
                rita);
        String link = links.pathTo(rita);
        EngineClock.forward(Duration.ofHours(2));
        browser.send(link).andExpect(status().isGone());
        browser.send(link + "/again");

        String second = links.pathTo(rita);
        EngineClock.forward(Duration.ofHours(23));
        drafts.forget();

        assertThat(second).isNotEqualTo(link);
        assertThat(jdbc.sql("select count(*) from ticket_draft where email = ?")
                        .param(rita)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsMissingIsToldAndNothingIsLost() throws Exception {
        browser.send("/new-ticket", "priority", "HIGH", "subject", "A loja não abre", "text", "")
                .andExpect(content().string(containsString("Escolha um departamento.")))
                .andExpect(content().string(containsString("Escreva o que se passa.")))
                .andExpect(content().string(containsString("Escreva o seu endereço")))
                .andExpect(content().string(containsString("value=\"A loja não abre\"")));
        browser.send("/new-ticket", "department", "WRONG", "priority", "HIGH", "subject", "x", "text", "y")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Esta opção não existe")));
    }

    @Test
    void tooManyAndTooLargeFilesAreRefusedWithTheWordsKept() throws Exception {
        browser.signIn(rita);
        MockMultipartFile large = new MockMultipartFile("files", "a.bin", null, new byte[21 * 1024 * 1024]);

        browser.send(
                        "/new-ticket",
                        large,
                        "department",
                        "SUPPORT",
                        "priority",
                        "HIGH",
                        "subject",
                        "x",
                        "text",
                        "A minha história")
                .andExpect(content().string(containsString("no máximo 20 MB")))
                .andExpect(content().string(containsString("A minha história")));

        TicketNumber number = openedByRita("x", file("a.txt", "a"));
        browser.send("/my/tickets/" + number + "/answers", large, "text", "A minha resposta")
                .andExpect(content().string(containsString("no máximo 20 MB")))
                .andExpect(content().string(containsString("A minha resposta")));
    }

    @Test
    void anAnswerReturnsTheTicketToWork() throws Exception {
        TicketNumber number = openedByRita();
        tickets.perform(number, Step.ask("Qual é o domínio?"), ana());
        browser.open("/my/tickets/" + number)
                .andExpect(content().string(containsString("Aguarda resposta do cliente")))
                .andExpect(content().string(containsString("Qual é o domínio?")));

        browser.send("/my/tickets/" + number + "/answers", file("foto.txt", "x"), "text", "loja.example")
                .andExpect(redirectedUrl("/my/tickets/" + number + "?told=answered"));

        assertThat(tickets.get(number).status()).isEqualTo(Status.IN_PROGRESS);
        browser.open("/my/tickets/" + number)
                .andExpect(content().string(containsString("loja.example")))
                .andExpect(content().string(containsString("foto.txt")))
                .andExpect(content().string(containsString("Em resolução")));
        browser.send("/my/tickets/" + number + "/answers", "text", "  ")
                .andExpect(content().string(containsString("Escreva a mensagem.")));
    }

    @Test
    void theCustomerClosesAndReopensUntilTheShownDate() throws Exception {
        TicketNumber number = openedByRita();
        browser.send("/my/tickets/" + number + "/close")
                .andExpect(redirectedUrl("/my/tickets/" + number + "?told=closed"));
        assertThat(tickets.get(number).status()).isEqualTo(Status.CLOSED);
        browser.send("/my/tickets/" + number + "/close").andExpect(redirectedUrl("/my/tickets/" + number));
        browser.open("/my/tickets/" + number)
                .andExpect(content().string(containsString("Pode reabrir este pedido até")));

        browser.send("/my/tickets/" + number + "/answers", "text", "Voltou a falhar.");

        assertThat(tickets.get(number).status()).isEqualTo(Status.IN_QUEUE);
    }

    @Test
    void afterTheShownDateThereIsANewTicket() throws Exception {
        TicketNumber number = openedByRita();
        browser.send("/my/tickets/" + number + "/close");
        EngineClock.moveTo(tickets.get(number).reopenUntil().plus(Period.ofDays(1)));
        browser.signIn(rita);

        browser.open("/my/tickets/" + number)
                .andExpect(content().string(containsString("já não pode ser reaberto")))
                .andExpect(content().string(not(containsString("/answers"))));
    }

    @Test
    void notesAndTheirFilesAreTheDesksAlone() throws Exception {
        TicketNumber number = openedByRita();
        tickets.note(
                number,
                new NewMessage(
                        "Cliente difícil",
                        null,
                        null,
                        java.util.List.of(new org.atende.attachment.NewFile(
                                "interno.txt", "text/plain", "segredo".getBytes(StandardCharsets.UTF_8), null, false)),
                        null),
                ana());
        UUID secret = jdbc.sql(
                        "select a.id from attachment a join message m on m.id = a.owner where m.ticket_id = ? and m.kind = 'NOTE'")
                .param(tickets.get(number).id())
                .query(UUID.class)
                .single();

        browser.open("/my/tickets/" + number).andExpect(content().string(not(containsString("Cliente difícil"))));
        browser.open("/my/files/" + secret).andExpect(status().isNotFound());
    }

    @Test
    void aFileIsADownloadWhateverItIs() throws Exception {
        browser.signIn(rita);
        TicketNumber number = openedByRita("x", file("pagina.html", "<script>alert(1)</script>"));
        Matcher found = FILE.matcher(browser.page("/my/tickets/" + number));
        assertThat(found.find()).isTrue();

        browser.open(found.group())
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"));
    }

    @Test
    void anothersTicketIsNoMoreThereThanNone() throws Exception {
        TicketNumber number = openedByRita();
        Matcher file = FILE.matcher(browser.page("/my/tickets/" + number));
        assertThat(file.find()).isTrue();
        CustomerBrowser joao = new CustomerBrowser(web, links).signIn(UUID.randomUUID() + "@cliente.example");

        String theirs = joao.open("/my/tickets/" + number)
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String nobodys = joao.open("/my/tickets/QQQ-000-00000")
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(theirs).isEqualTo(nobodys);
        joao.open(file.group()).andExpect(status().isNotFound());
        joao.send("/my/tickets/" + number + "/answers", "text", "Sou eu").andExpect(status().isNotFound());
        joao.send("/my/tickets/" + number + "/close").andExpect(status().isNotFound());
        assertThat(tickets.get(number).status()).isEqualTo(Status.IN_QUEUE);
    }

    @Test
    void aLinkToAnothersTicketIsNotShown() throws Exception {
        TicketNumber number = openedByRita();
        TicketNumber own = openedByRita("Outro", file("a.txt", "a"));
        CustomerBrowser ritas = browser;
        browser = new CustomerBrowser(web, links).signIn(UUID.randomUUID() + "@cliente.example");
        TicketNumber anothers = openedByRita("Alheio", file("a.txt", "a"));
        tickets.link(number, own, org.atende.ticket.Link.Kind.RELATES, ana());
        tickets.link(number, anothers, org.atende.ticket.Link.Kind.RELATES, ana());

        ritas.open("/my/tickets/" + number)
                .andExpect(content().string(containsString(own.value())))
                .andExpect(content().string(not(containsString(anothers.value()))));
    }

    @Test
    void aMergedTicketLeadsToTheOneThatGoesOn() throws Exception {
        TicketNumber number = openedByRita();
        TicketNumber other = openedByRita("Outro", file("a.txt", "a"));
        tickets.merge(number, other, ana());

        browser.open("/my/tickets/" + number).andExpect(redirectedUrl("/my/tickets/" + other));
        browser.open("/my/tickets/" + other).andExpect(content().string(containsString("log.txt")));
    }

    @Test
    void aCustomerTakesTheirDataAway() throws Exception {
        TicketNumber number = openedByRita();
        tickets.note(number, NewMessage.of("Cliente difícil"), ana());

        byte[] zip = browser.send("/my/data")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        Map<String, String> files = new HashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(files.get("customer.json")).contains(rita);
        assertThat(files.get(number + "/ticket.json")).contains("Desde as 9h.").doesNotContain("Cliente difícil");
        assertThat(files).anySatisfy((name, content) -> {
            assertThat(name).startsWith(number + "/").endsWith("-log.txt");
            assertThat(content).isEqualTo("erro 503");
        });
    }

    @Test
    void theListGoesOnPageByPage() throws Exception {
        browser.signIn(rita);
        var customer = customers.known(rita, null, Language.PT);
        for (int i = 0; i < 25; i++) {
            tickets.open(
                    new org.atende.ticket.NewTicket(
                            "Pedido n.º " + i + ".",
                            NewMessage.of("x"),
                            customer,
                            Department.SALES,
                            null,
                            Channel.PORTAL,
                            null,
                            false),
                    Actor.of(customer));
        }

        String first = browser.page("/my/tickets");
        assertThat(first).contains("Pedido n.º 24.").doesNotContain("Pedido n.º 4.");
        Matcher next = Pattern.compile("/my/tickets\\?before=[A-Z0-9-]+").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(browser.page(next.group()))
                .contains("Pedido n.º 4.", "Pedido n.º 0.")
                .doesNotContain("Pedido n.º 5.");
    }

    @Test
    void theLivePartTellsOnlyWhatIsNew() throws Exception {
        TicketNumber number = openedByRita();
        long seen = tickets.get(number).updatedAt().toEpochMilli();
        browser.open("/my/tickets/%s/live?seen=%d".formatted(number, seen)).andExpect(status().isNoContent());

        EngineClock.forward(Duration.ofMinutes(1));
        tickets.perform(number, Step.take(), ana());

        browser.open("/my/tickets/%s/live?seen=%d".formatted(number, seen))
                .andExpect(content().string(containsString("Em resolução")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void anAgentsMailLeadsToTheTicketAfterTheSignIn() throws Exception {
        TicketNumber number = openedByRita();
        tickets.perform(number, Step.ask("Qual é o domínio?"), ana());
        assertThat(links.pathTo(rita)).isEqualTo("/my/tickets/" + number);
    }
}
