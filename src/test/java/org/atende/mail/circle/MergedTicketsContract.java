package org.atende.mail.circle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import org.atende.testing.MailServer;
import org.atende.ticket.Actor;
import org.atende.ticket.Department;
import org.atende.ticket.Message;
import org.atende.ticket.NewMessage;
import org.atende.ticket.Split;
import org.atende.ticket.Status;
import org.atende.ticket.Step;
import org.atende.ticket.TicketNumber;
import org.atende.ticket.Tickets;
import org.atende.ticket.process.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a customer writes to a ticket that was merged or split, by real mail. */
@Import({Desk.class, Correspondent.class})
abstract class MergedTicketsContract {

    private static final String SUPPORT = "support@atende.localhost";

    private static final Actor MARTA =
            new Actor(Actor.Role.AGENT, "marta", "Marta", null, Set.of(), Actor.Reach.WORKS_ALL);

    /** Of Billing by his account, of everything by the test: as if he had changed departments since. */
    private static final Actor BRUNO =
            new Actor(Actor.Role.AGENT, "bruno", "Bruno", null, Set.of(Department.values()), Actor.Reach.OWN);

    @Autowired
    Correspondent customer;

    @Autowired
    Tickets tickets;

    private final String rita = Correspondent.newAddress();

    private TicketNumber written(String subject, String text) throws Exception {
        return customer.send(mail(subject, "", text), rita, SUPPORT);
    }

    private String mail(String subject, String header, String text) {
        return "From: Rita <%s>\r\nTo: %s\r\n%sSubject: %s\r\n\r\n%s\r\n"
                .formatted(rita, SUPPORT, header, subject, text);
    }

    /** The desk's question on a ticket, as the customer has it in their mailbox. */
    private MimeMessage asked(TicketNumber number, String question) {
        tickets.perform(number, Step.ask(question), Desk.ANA);
        customer.sendQueued(number);
        return customer.newestMailTo(rita);
    }

    private List<String> said(TicketNumber number) {
        return tickets.conversation(tickets.get(number)).stream()
                .filter(message -> message.kind() == Message.Kind.PUBLIC)
                .map(Message::text)
                .toList();
    }

    @Test
    void everyMessageIsWhereItBelongsAfterAMergeAnAnswerToTheMergedNumberAndItsUndo() throws Exception {
        TicketNumber merged = written("Correio parado", "Não recebo correio.");
        TicketNumber other = written("Correio outra vez", "Continua parado.");
        MimeMessage question = asked(merged, "Qual é o domínio?");
        MimeMessage otherQuestion = asked(other, "Desde quando?");

        tickets.merge(merged, other, Desk.ANA);
        TicketNumber byToken = customer.answer(question, "É exemplo.pt");
        TicketNumber bySubject = written("Re: [%s] Correio parado".formatted(merged), "E também .com");
        TicketNumber byThread = customer.send(
                mail("Mais uma coisa", "In-Reply-To: " + question.getMessageID() + "\r\n", "Por favor."),
                rita,
                SUPPORT);
        TicketNumber direct = customer.answer(otherQuestion, "Desde ontem.");

        assertThat(List.of(byToken, bySubject, byThread, direct)).containsOnly(other);
        assertThat(tickets.get(other))
                .satisfies(ticket -> assertThat(ticket.status()).isEqualTo(Status.IN_PROGRESS))
                .satisfies(ticket -> assertThat(ticket.unread()).isTrue());
        assertThat(tickets.get(merged).status()).isEqualTo(Status.CLOSED);
        assertThat(said(other))
                .containsExactly(
                        "Não recebo correio.",
                        "Continua parado.",
                        "Qual é o domínio?",
                        "Desde quando?",
                        "É exemplo.pt",
                        "E também .com",
                        "Por favor.",
                        "Desde ontem.");

        tickets.unmerge(merged, Desk.ANA);

        assertThat(said(merged))
                .containsExactly(
                        "Não recebo correio.", "Qual é o domínio?", "É exemplo.pt", "E também .com", "Por favor.");
        assertThat(said(other)).containsExactly("Continua parado.", "Desde quando?", "Desde ontem.");
        assertThat(tickets.get(merged))
                .satisfies(ticket -> assertThat(ticket.status()).isEqualTo(Status.IN_QUEUE))
                .satisfies(ticket -> assertThat(ticket.unread()).isTrue());
        assertThat(customer.answer(question, "Afinal é exemplo.com")).isEqualTo(merged);
        assertThat(said(merged)).endsWith("Afinal é exemplo.com");
        assertThat(said(other)).endsWith("Desde ontem.");
    }

    @Test
    void theCustomerIsToldInOneMailWhichNumberGoesOn() throws Exception {
        TicketNumber merged = written("Correio parado", "Não recebo correio.");
        TicketNumber other = written("Correio outra vez", "Continua parado.");
        customer.sendQueued(merged);
        customer.sendQueued(other);
        int before = MailServer.mailsTo(rita).size();

        tickets.merge(merged, other, Desk.ANA);
        customer.sendQueued(merged);
        customer.sendQueued(other);

        List<MimeMessage> mails = MailServer.mailsTo(rita);
        assertThat(mails).hasSize(before + 1);
        MimeMessage told = customer.newestMailTo(rita);
        assertThat(told.getSubject()).contains(other.value());
        assertThat(MailCircleContract.content(told))
                .contains("Juntámos o seu pedido " + merged)
                .contains("Não recebo correio.")
                .doesNotContain("Merged into");
        assertThat(customer.answer(told, "Obrigada")).isEqualTo(other);
    }

    @Test
    void nobodyHearsOfAMergeThatWasUndoneBeforeItsMailHadLeft() throws Exception {
        TicketNumber merged = written("Correio parado", "Não recebo correio.");
        TicketNumber other = written("Correio outra vez", "Continua parado.");
        customer.sendQueued(merged);
        customer.sendQueued(other);
        int before = MailServer.mailsTo(rita).size();

        tickets.merge(merged, other, Desk.ANA);
        tickets.unmerge(merged, Desk.ANA);
        customer.sendQueued(merged);
        customer.sendQueued(other);
        assertThat(MailServer.mailsTo(rita)).hasSize(before);

        tickets.merge(merged, other, Desk.ANA);
        customer.sendQueued(other);
        tickets.unmerge(merged, Desk.ANA);
        customer.sendQueued(merged);
        assertThat(MailServer.mailsTo(rita)).hasSize(before + 2);
    }

    @Test
    void anAnswerToAMergedNumberIsToldUnderTheNumberThatGoesOn() throws Exception {
        TicketNumber merged = written("Correio parado", "Não recebo correio.");
        TicketNumber other = written("Correio outra vez", "Continua parado.");
        MimeMessage question = asked(merged, "Qual é o domínio?");
        tickets.perform(other, Step.take(), Desk.ANA);
        tickets.merge(merged, other, Desk.ANA);
        customer.sendQueued(other);
        int before = MailServer.mailsTo("ana@").size();

        customer.answer(question, "É exemplo.pt");
        customer.sendQueued(other);

        List<MimeMessage> toAna = MailServer.mailsTo("ana@");
        assertThat(toAna).hasSize(before + 1);
        assertThat(toAna.get(before).getSubject()).contains(other.value());
        assertThat(MailCircleContract.content(toAna.get(before))).contains("É exemplo.pt");
    }

    @Test
    void anAnswerToAMergedNumberReopensTheTicketThatGoesOn() throws Exception {
        TicketNumber merged = written("Correio parado", "Não recebo correio.");
        TicketNumber other = written("Correio outra vez", "Continua parado.");
        MimeMessage question = asked(merged, "Qual é o domínio?");
        tickets.merge(merged, other, Desk.ANA);
        tickets.perform(other, Step.resolve("Feito."), Desk.ANA);

        assertThat(customer.answer(question, "Ainda não")).isEqualTo(other);

        assertThat(tickets.get(other).status()).isEqualTo(Status.IN_QUEUE);
        assertThat(tickets.get(merged).status()).isEqualTo(Status.CLOSED);
        assertThat(said(other)).endsWith("Ainda não");
    }

    @Test
    void theCustomerIsToldWhatWasSplitOffAndAnswersThere() throws Exception {
        TicketNumber number = written("Duas coisas", "O site está lento.");
        Message second = tickets.reply(number, NewMessage.of("Sobre a fatura: qual é?"), Desk.ANA);
        customer.sendQueued(number);

        TicketNumber opened = tickets.split(
                        number, new Split(Set.of(second.id()), "A fatura", Department.BILLING), Desk.ANA)
                .number();
        customer.sendQueued(opened);

        MimeMessage told = customer.newestMailTo(rita);
        assertThat(told.getSubject()).isEqualTo("[%s] A fatura".formatted(opened));
        assertThat(MailCircleContract.content(told))
                .contains("O seu pedido " + number)
                .contains("Sobre a fatura: qual é?")
                .doesNotContain("moved 1");
        assertThat(customer.answer(told, "A de maio.")).isEqualTo(opened);
        assertThat(said(opened)).containsExactly("Sobre a fatura: qual é?", "A de maio.");
        assertThat(said(number)).containsExactly("O site está lento.");
    }

    @Test
    void whoeverWatchesIsToldAsTheAgentIsAndNobodyTwice() throws Exception {
        TicketNumber number = written("Uma avaria", "Não funciona.");
        customer.sendQueued(number);
        tickets.perform(number, Step.take(), Desk.ANA);
        tickets.watch(number, true, Desk.ANA);
        tickets.watch(number, true, MARTA);
        tickets.watch(number, true, BRUNO);
        int toAna = MailServer.mailsTo("ana@").size();
        int toMarta = MailServer.mailsTo("marta@").size();
        int toBruno = MailServer.mailsTo("bruno@").size();

        written("Re: [%s] Uma avaria".formatted(number), "Ainda nada?");
        customer.sendQueued(number);

        assertThat(MailServer.mailsTo("ana@")).hasSize(toAna + 1);
        assertThat(MailServer.mailsTo("marta@")).hasSize(toMarta + 1);
        assertThat(MailServer.mailsTo("bruno@")).as("who may no longer read it").hasSize(toBruno);
    }

    @Test
    void anAgentIsToldOfATicketThatSomebodyElseGivesThem() throws Exception {
        TicketNumber number = written("Uma avaria", "Não funciona.");
        customer.sendQueued(number);
        int before = MailServer.mailsTo("ana@").size();

        tickets.assign(number, "ana", MARTA);
        customer.sendQueued(number);
        assertThat(MailServer.mailsTo("ana@")).hasSize(before + 1);
        assertThat(MailCircleContract.content(customer.newestMailTo("ana@"))).contains("Foi-lhe atribuído");

        tickets.assign(number, null, Desk.ANA);
        tickets.assign(number, "ana", Desk.ANA);
        customer.sendQueued(number);
        assertThat(MailServer.mailsTo("ana@")).as("what she did herself").hasSize(before + 1);
    }
}
