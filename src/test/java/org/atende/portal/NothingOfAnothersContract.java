package org.atende.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atende.attachment.NewFile;
import org.atende.chat.ChatWindow;
import org.atende.chat.ChatsForTests;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.company.Companies;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignInLinks;
import org.atende.identity.customer.SignIns;
import org.atende.identity.customer.SupportPins;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.SentLinks;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every endpoint that the application has for what is Rita's: as another customer, as nobody, and as somebody whose
 * sign-in and link are over. A new endpoint is asked too, because they are taken from the application; a new kind of
 * variable in an address makes this test fail until it says what stands for it.
 */
@Import(SentLinks.class)
abstract class NothingOfAnothersContract {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:[^}]*)?}");
    private static final String SECRET = "SEGREDO-DA-RITA";

    @Autowired
    MockMvc web;

    @Autowired
    SentLinks sent;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Companies companies;

    @Autowired
    SignIns signIns;

    @Autowired
    SignInLinks links;

    @Autowired
    SupportPins pins;

    @Autowired
    TicketDrafts drafts;

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private final String domain = UUID.randomUUID() + ".example";
    private final String email = "rita@" + domain;
    private Customer rita;
    private String number;
    private String chat;
    private String usedLink;
    private List<String> ids;

    @BeforeEach
    void whatIsRitas() throws Exception {
        companies.save(null, "Empresa da Rita", List.of(domain), "ana");
        rita = customers.known(email, SECRET + " Marques", Language.PT);
        NewFile file = new NewFile(SECRET + ".txt", "text/plain", SECRET.getBytes(StandardCharsets.UTF_8), null, false);
        NewTicket asked = new NewTicket(
                SECRET + " no assunto",
                new NewMessage(SECRET + " no texto", SECRET, null, List.of(file), null),
                rita,
                Department.SUPPORT,
                null,
                Channel.PORTAL,
                null,
                true);
        Tickets.Said opened = tickets.open(asked, Actor.of(rita));
        number = opened.ticket().number().value();
        UUID draft = drafts.keep(new TicketForm("SUPPORT", "HIGH", SECRET, SECRET, email, SECRET), List.of(file));
        SignInLink link = links.offer(email, Language.PT, null, null);
        usedLink = links.text(link);
        links.use(usedLink).orElseThrow();
        signIns.begin(rita, SignInLink.How.LINK, "10.0.0.1", SECRET);
        pins.make(rita, "10.0.0.1").orElseThrow();
        chat = ChatsForTests.in(application).begin(rita, SECRET + " no chat").value();
        ids = new ArrayList<>(List.of(
                opened.message().id().toString(),
                opened.ticket().id().toString(),
                rita.id().toString(),
                draft.toString(),
                link.id().toString(),
                signIns.of(rita.id()).get(0).id().toString()));
        ids.addAll(jdbc.sql("select id from attachment where owner = ? or owner = ?")
                .params(opened.message().id(), draft)
                .query(String.class)
                .list());
    }

    /** Everything that an address may have in a variable's place to lead to something of Rita's. */
    private List<String> standsFor(String variable) {
        return switch (variable) {
            case "number", "ticket" -> List.of(number, chat);
            case "id", "message", "attachment", "intake", "task" -> ids;
            case "email", "address" -> List.of(email);
            case "link" -> List.of(usedLink, ids.get(4), ids.get(4) + ".x");
            case "code" -> List.of("x", usedLink.substring(37));
            case "what", "slug", "name", "key", "table", "view", "agent", "author", "kind", "decision" -> List.of("x");
            default -> fail("Say in this test what may stand for {" + variable + "}");
        };
    }

    private Set<String> addresses(String pattern) {
        Set<String> found = new LinkedHashSet<>(List.of(pattern));
        if (pattern.equals("/my/tickets")) {
            found.add(pattern + "?before=" + number);
        }
        for (Matcher variable = VARIABLE.matcher(pattern); variable.find(); ) {
            Set<String> filled = new LinkedHashSet<>();
            for (String address : found) {
                standsFor(variable.group(1)).forEach(value -> filled.add(address.replace(variable.group(), value)));
            }
            found = filled;
        }
        return found;
    }

    private Map<String, Set<HttpMethod>> endpoints() {
        Map<String, Set<HttpMethod>> found = new LinkedHashMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern -> found.computeIfAbsent(pattern, p -> new LinkedHashSet<>())
                                .addAll(methods(info))));
        return found;
    }

    private static List<HttpMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> said = info.getMethodsCondition().getMethods();
        return said.isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : said.stream().map(RequestMethod::asHttpMethod).toList();
    }

    private CustomerBrowser somebodyElse() {
        Customer joao = customers.known("joao-" + UUID.randomUUID() + "@cliente.example", "João", Language.PT);
        return new CustomerBrowser(web, sent).holding(signIns.begin(joao, SignInLink.How.LINK, "10.0.0.2", "Firefox"));
    }

    /** Of Rita's own company, which sees nothing of hers that she doesn't show. */
    private CustomerBrowser colleague() {
        Customer colleague = customers.known("ze@" + domain, "Zé", Language.PT);
        return new CustomerBrowser(web, sent)
                .holding(signIns.begin(colleague, SignInLink.How.LINK, "10.0.0.5", "Firefox"));
    }

    private CustomerBrowser nobody() {
        return new CustomerBrowser(web, sent);
    }

    private CustomerBrowser ritaWhoseSignInIsOver() {
        String cookie = signIns.begin(rita, SignInLink.How.LINK, "10.0.0.3", "Firefox");
        signIns.end(signIns.find(cookie).orElseThrow().id(), rita.id(), "10.0.0.3");
        return new CustomerBrowser(web, sent).holding(cookie);
    }

    private String answer(CustomerBrowser browser, HttpMethod method, String address) throws Exception {
        MockHttpServletRequestBuilder request = request(method, URI.create(address))
                .header("Chat-Key", ChatWindow.random(32))
                .param("text", "De outro")
                .param("answer", "BAD")
                .param("language", "EN")
                .param("name", "Outro")
                .param("seen", "0")
                .param("email", email)
                .param("q", SECRET)
                .param("subject", SECRET);
        if (Stream.of("/api/", "/camunda/", "/chat/").anyMatch(address::startsWith)) {
            request.contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"De outro\",\"kind\":\"PUBLIC\"}");
        } else if (method != HttpMethod.GET) {
            request.param("_csrf", browser.formToken());
        }
        try {
            var response = browser.perform(request).andReturn().getResponse();
            return response.getStatus() + " " + response.getContentAsString()
                    + response.getHeaderNames().stream()
                            .map(response::getHeaderValues)
                            .toList();
        } catch (ServletException wrongInput) {
            return String.valueOf(wrongInput.getMessage());
        }
    }

    private String stateOfWhatIsRitas() {
        StringBuilder state = new StringBuilder();
        for (String rows : List.of(
                "select status, unread, updated_at, version from ticket where requester = :id",
                "select count(*) from message m join ticket t on t.id = m.ticket_id where t.requester = :id",
                "select name, language, email from customer where id = :id",
                "select id from customer_sign_in where customer_id = :id order by id",
                "select count(*) from ticket_share s join ticket t on t.id = s.ticket_id where t.requester = :id",
                "select state from customer_erasure where customer_id = :id",
                "select state, last_seq, customer_typing_until, customer_id from chat where customer_id = :id",
                "select mac, used_at, wrong_tries from support_pin where customer_id = :id",
                "select count(*) from ticket_rating r join ticket t on t.id = r.ticket_id where t.requester = :id")) {
            state.append(jdbc.sql(rows).param("id", rita.id()).query().listOfRows())
                    .append('\n');
        }
        return state.append(jdbc.sql("select id, subject from ticket_draft where email = ?")
                        .param(email)
                        .query()
                        .listOfRows())
                .toString();
    }

    @Test
    void noEndpointGivesOrChangesAnythingOfAnothers() throws Exception {
        Map<String, Set<HttpMethod>> endpoints = endpoints();
        assertThat(endpoints)
                .hasSizeGreaterThan(50)
                .containsKeys("/my/tickets/{number}", "/api/v1/tickets/{number}", "/chat/api/stream");
        CustomerBrowser ended = ritaWhoseSignInIsOver();
        String before = stateOfWhatIsRitas();
        Set<String> given = new TreeSet<>();

        for (var endpoint : endpoints.entrySet()) {
            for (String address : addresses(endpoint.getKey())) {
                for (HttpMethod method : endpoint.getValue()) {
                    for (CustomerBrowser who : List.of(somebodyElse(), colleague(), nobody(), ended)) {
                        String answer = answer(who, method, address).replace("value=\"" + SECRET + "\"", "");
                        if (answer.contains(SECRET)
                                || (answer.contains(email) && !address.contains(email) && !echoes(address))) {
                            given.add(method + " " + address);
                        }
                    }
                }
            }
        }

        assertThat(given).isEmpty();
        assertThat(stateOfWhatIsRitas()).isEqualTo(before);
    }

    /** Forms that repeat what their sender has typed into them. */
    private static boolean echoes(String address) {
        return Set.of("/sign-in", "/new-ticket", "/login").contains(address);
    }

    @Test
    void ritaHerselfIsGivenWhatIsHers() throws Exception {
        CustomerBrowser herself =
                new CustomerBrowser(web, sent).holding(signIns.begin(rita, SignInLink.How.LINK, "10.0.0.4", "Firefox"));
        Set<String> given = new TreeSet<>();

        for (String pattern : endpoints().keySet()) {
            for (String address : addresses(pattern)) {
                if (pattern.startsWith("/my/")
                        && answer(herself, HttpMethod.GET, address).contains(SECRET)) {
                    given.add(pattern);
                }
            }
        }

        assertThat(given).contains("/my/tickets", "/my/tickets/{number}", "/my/files/{id}", "/my/account");
    }
}
