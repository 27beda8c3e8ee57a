package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atende.identity.Agents;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.Language;
import org.atende.identity.company.Companies;
import org.atende.identity.company.NoCompanysDomain;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignIns;
import org.atende.identity.erasure.Erasures;
import org.atende.testing.As;
import org.atende.testing.CustomerBrowser;
import org.atende.testing.EveryTable;
import org.atende.testing.SentLinks;
import org.atende.ticket.Actor;
import org.atende.ticket.Channel;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.NewTicket;
import org.atende.ticket.NotYours;
import org.atende.ticket.Sharing;
import org.atende.ticket.Split;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Colleagues of a company and each other's tickets: private until their customer says otherwise. */
@Import({Desk.class, Correspondent.class})
abstract class SharingContract {

    private static final String SECRET = "Só para quem pode ver";

    @Autowired
    MockMvc web;

    @Autowired
    ManagementService management;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Companies companies;

    @Autowired
    Sharing sharing;

    @Autowired
    Customers customers;

    @Autowired
    SignIns signIns;

    @Autowired
    Tickets tickets;

    @Autowired
    Erasures erasures;

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String domain = "loja-" + mark + ".example";

    private UUID company;
    private Customer rita;
    private Customer joao;
    private Customer stranger;
    private TicketNumber number;
    private SentLinks links;

    @BeforeEach
    void aCompanyAndATicketOfRitas() {
        company = companies.save(null, "Loja " + mark, Set.of("@" + domain.toUpperCase()), "ana");
        rita = customers.known("rita@" + domain, "Rita", Language.PT);
        joao = customers.known("joao@" + domain, "João " + mark, Language.PT);
        stranger = customers.known(mark + "@cliente.example", "Outro", Language.PT);
        number = opened(rita, SECRET);
        links = new SentLinks(management);
    }

    private TicketNumber opened(Customer by, String text) {
        NewTicket asked = new NewTicket(text, NewMessage.of(text), by, null, null, Channel.PORTAL, null, true);
        return tickets.open(asked, Actor.of(by)).ticket().number();
    }

    private CustomerBrowser browserOf(Customer customer) {
        return new CustomerBrowser(web, links)
                .holding(signIns.begin(customer, SignInLink.How.LINK, "10.0.0.1", "Firefox"));
    }

    private boolean sees(Customer customer) throws Exception {
        int answered = browserOf(customer)
                .open("/my/tickets/" + number)
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answered).isIn(200, 404);
        boolean listed = browserOf(customer).page("/my/company").contains(number.value());
        assertThat(listed).as("the list says the same").isEqualTo(answered == 200);
        return answered == 200;
    }

    @Test
    void aTicketIsItsCustomersAloneUntilTheySayOtherwiseAndAgainWhenTheyTakeItBack() throws Exception {
        CustomerBrowser ritas = browserOf(rita);
        assertThat(sees(joao)).isFalse();

        ritas.send("/my/tickets/" + number + "/colleagues", "email", joao.email());
        assertThat(sees(joao)).isTrue();
        ritas.open("/my/tickets/" + number).andExpect(content().string(containsString(joao.email())));
        ritas.send("/my/tickets/" + number + "/colleagues/" + joao.id() + "/end");
        assertThat(sees(joao)).isFalse();

        ritas.send("/my/tickets/" + number + "/company", "shared", "true");
        assertThat(sees(joao)).isTrue();
        assertThat(sees(stranger)).isFalse();
        ritas.send("/my/tickets/" + number + "/company", "shared", "false");
        assertThat(sees(joao)).isFalse();
    }

    @Test
    void whoeverIsNoLongerOfTheCompanySeesNothingMore() throws Exception {
        sharing.withCompany(number, true, rita);
        sharing.with(number, joao.email(), rita);
        assertThat(sees(joao)).isTrue();

        companies.save(company, "Loja", Set.of("outra-" + domain), "ana");
        browserOf(joao).open("/my/tickets/" + number).andExpect(status().isNotFound());

        companies.save(company, "Loja", Set.of(domain), "ana");
        sharing.end(company);
        browserOf(joao).open("/my/tickets/" + number).andExpect(status().isNotFound());
    }

    @Test
    void aTicketIsShownToColleaguesAlone() throws Exception {
        browserOf(rita).send("/my/tickets/" + number + "/colleagues", "email", stranger.email());
        browserOf(joao)
                .send("/my/tickets/" + number + "/company", "shared", "true")
                .andExpect(status().isNotFound());
        browserOf(joao)
                .send("/my/tickets/" + number + "/colleagues", "email", joao.email())
                .andExpect(status().isNotFound());
        browserOf(stranger)
                .send("/my/tickets/" + opened(stranger, "Sem empresa") + "/company", "shared", "true")
                .andExpect(status().isNotFound());

        assertThat(sees(joao)).isFalse();
        assertThat(sees(stranger)).isFalse();
    }

    @Test
    void aColleagueAnswersAndBothGetTheMailsButOnlyTheCustomerClosesAndRates() throws Exception {
        sharing.with(number, joao.email(), rita);
        tickets.perform(number, Step.ask("Qual é o domínio?"), Desk.ANA);
        assertThat(links.newest(joao.email())).contains("Qual é o domínio?");

        browserOf(joao).send("/my/tickets/" + number + "/answers", "text", "É loja.example");

        assertThat(tickets.get(number).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(links.newest(rita.email())).contains("Um colega seu escreveu", "É loja.example");
        browserOf(rita).open("/my/tickets/" + number).andExpect(content().string(containsString("João " + mark)));
        browserOf(joao).send("/my/tickets/" + number + "/close").andExpect(status().isNotFound());
        tickets.perform(number, Step.resolve("Feito."), Desk.ANA);
        assertThat(links.newest(joao.email())).contains("Feito.").doesNotContain("/rate/");
        assertThat(links.newest(rita.email())).contains("/rate/");

        sharing.without(number, joao.id(), rita);
        int before = links.mails(joao.email()).size();
        tickets.customerWrote(number, NewMessage.of("Ainda não"), Actor.of(rita), true);
        assertThat(links.mails(joao.email())).hasSize(before);
    }

    @Test
    void aColleagueAnswersByMailAndAStrangerWhoHasTheMailDoesNot() throws Exception {
        sharing.with(number, joao.email(), rita);
        tickets.perform(number, Step.ask("Qual é o domínio?"), Desk.ANA);
        correspondent.sendQueued(number);
        var question = correspondent.newestMailTo(joao.email());

        assertThat(correspondent.answer(question, "É loja.example")).isEqualTo(number);
        assertThat(said(joao)).contains("É loja.example");

        sharing.without(number, joao.id(), rita);
        assertThat(correspondent.answer(question, "E mais isto")).isNotEqualTo(number);
        assertThat(said(joao)).doesNotContain("E mais isto");
    }

    private List<String> said(Customer by) {
        return tickets.conversation(tickets.get(number)).stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .filter(message -> by.id().toString().equals(message.authorId()))
                .map(Message::text)
                .toList();
    }

    @Test
    void whatWasMergedIntoASharedTicketStaysItsCustomers() throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("files", "segredo.txt", "text/plain", "segredo".getBytes(StandardCharsets.UTF_8));
        TicketNumber hidden = opened(rita, "O outro, privado");
        browserOf(rita).send("/my/tickets/" + hidden + "/answers", file, "text", "Com um ficheiro privado");
        UUID attachment = jdbc.sql(
                        "select a.id from attachment a join message m on m.id = a.owner join ticket t on t.id = m.ticket_id where t.number = ?")
                .param(hidden.value())
                .query(UUID.class)
                .single();
        sharing.with(number, joao.email(), rita);

        tickets.merge(hidden, number, Desk.ANA);
        tickets.reply(number, NewMessage.of("Resposta a ambos"), Desk.ANA);

        CustomerBrowser joaos = browserOf(joao);
        joaos.open("/my/tickets/" + number)
                .andExpect(content().string(containsString("Resposta a ambos")))
                .andExpect(content().string(not(containsString("privado"))));
        joaos.open("/my/tickets/" + hidden).andExpect(status().isNotFound());
        joaos.open("/my/files/" + attachment).andExpect(status().isNotFound());
        browserOf(rita).open("/my/files/" + attachment).andExpect(status().isOk());
        assertThat(links.newest(joao.email())).contains("Resposta a ambos").doesNotContain("privado");
    }

    @Test
    void whatWasSplitOffIsShownToNobodyElse() {
        sharing.withCompany(number, true, rita);
        tickets.note(number, NewMessage.of("Nota"), Desk.ANA);
        UUID first = tickets.conversation(tickets.get(number)).get(0).id();

        TicketNumber split = tickets.split(number, new Split(Set.of(first), "Outro assunto", null), Desk.ANA)
                .number();

        assertThatThrownBy(() -> tickets.read(split, Actor.of(joao))).isInstanceOf(NotYours.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "x.sapo.pt", "com.pt", "co.uk", "localhost", "a b.pt", "pt", "@", "-x.pt"})
    void noCompanyHasADomainAtWhichStrangersHaveAddresses(String typed) {
        assertThatThrownBy(() -> companies.save(null, "Errada", List.of(typed), "ana"))
                .isInstanceOf(NoCompanysDomain.class);
        assertThatThrownBy(() -> companies.save(null, "Outra", List.of(domain), "ana"))
                .isInstanceOf(NoCompanysDomain.class)
                .hasMessageContaining("ANOTHERS");
    }

    @Test
    void agentsKeepTheCompaniesAndSeeWhoSeesATicket() throws Exception {
        var ana = As.signedIn(web, "ana");
        sharing.with(number, joao.email(), rita);
        sharing.withCompany(number, true, rita);

        web.perform(get("/companies").with(ana)).andExpect(content().string(containsString(domain)));
        web.perform(get("/companies/" + company).with(ana)).andExpect(content().string(containsString(domain)));
        web.perform(get("/companies")).andExpect(status().is3xxRedirection());
        web.perform(get("/api/v1/tickets/" + number + "/customer").with(As.agent("marta")))
                .andExpect(jsonPath("$.company").value("Loja " + mark))
                .andExpect(jsonPath("$.sharedWith[0]").value("Loja " + mark))
                .andExpect(jsonPath("$.sharedWith[1]").value(joao.email()));
    }

    @Test
    void aCustomerAreaSharesInItsCustomersName() throws Exception {
        String tickets = "/api/v1/customer-area/" + rita.email() + "/tickets/" + number + "/shares";
        web.perform(put(tickets)
                        .with(As.agent("admin"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"company\":false,\"colleagues\":[\"%s\"]}".formatted(joao.email())))
                .andExpect(status().isNoContent());

        web.perform(get("/api/v1/customer-area/" + joao.email() + "/company").with(As.agent("admin")))
                .andExpect(jsonPath("$.name").value("Loja " + mark))
                .andExpect(jsonPath("$.tickets[0].number").value(number.value()));
        web.perform(put(tickets.replace(rita.email(), joao.email()))
                        .with(As.agent("admin"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"company\":true}"))
                .andExpect(status().isForbidden());
        web.perform(get("/api/v1/customer-area/" + stranger.email() + "/company")
                        .with(As.agent("admin")))
                .andExpect(status().isNotFound());
    }

    @Test
    void anErasedColleaguesWordsLeaveTheTicketsOfOthersAndTheirsStay() throws Exception {
        sharing.with(number, joao.email(), rita);
        tickets.customerWrote(number, NewMessage.of("Fui eu, " + mark), Actor.of(joao), true);
        NewMessage quoting = new NewMessage(
                "Obrigada, João %s".formatted(mark), "> Fui eu, " + mark, "<p>" + mark + "</p>", List.of(), null);
        tickets.customerWrote(number, quoting, Actor.of(rita), true);
        links.deliver();
        sharing.without(number, joao.id(), rita);
        sharing.end(company);

        var erasure = erasures.ask(joao, "10.0.0.1");
        erasures.confirm(erasure.id(), agents.find("marta").orElseThrow());
        management.createJobQuery().processDefinitionKey("erasure").messages().list().stream()
                .forEach(job -> management.executeJob(job.getId()));
        links.deliver();

        assertThat(new EveryTable(jdbc).holding("joão " + mark)).isEmpty();
        assertThat(new EveryTable(jdbc).holding("fui eu, " + mark)).isEmpty();
        assertThat(new EveryTable(jdbc).holding(joao.email())).isEmpty();
        assertThat(tickets.conversation(tickets.get(number)))
                .extracting(Message::text)
                .contains(SECRET, "Obrigada, …");
    }
}
