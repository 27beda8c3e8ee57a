package org.atende.desk.demo;

import static org.atende.ticket.Department.BILLING;
import static org.atende.ticket.Department.SALES;
import static org.atende.ticket.Department.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atende.ticket.Step;

/** One ticket or more in each status. */
final class Stories {

    static final String JOAO = "joao@cliente.example";
    static final String RITA = "rita@cliente.example";
    static final String GUEST = "guest@customer.example";

    private Stories() {}

    static List<Story> all(Instant now) {
        return List.of(
                Story.by(JOAO, SUPPORT, "O site da loja está em baixo", SITE_DOWN),
                Story.by(GUEST, SALES, "Moving three domains to you", MOVING_DOMAINS),
                Story.by(RITA, SUPPORT, "O certificado SSL expira na sexta-feira", CERTIFICATE)
                        .then("ana", Step.take()),
                Story.by(JOAO, BILLING, "Fui cobrado duas vezes este mês", CHARGED_TWICE)
                        .then("bruno", Step.take(), Step.review(PLEASE_CONFIRM)),
                Story.by(RITA, SUPPORT, "Não consigo enviar e-mails", CANNOT_SEND)
                        .then("ana", Step.take(), Step.ask(WHICH_ERROR)),
                Story.by(RITA, SUPPORT, "Mudança de servidor fora das horas de expediente", MOVING_SERVER)
                        .then("ana", Step.schedule(now.plus(Duration.ofDays(3)), SEE_YOU_THEN)),
                Story.by(JOAO, BILLING, "Segunda via da fatura de maio", COPY_OF_INVOICE)
                        .then("bruno", Step.take(), Step.resolve(HERE_IT_IS)));
    }

    private static final String SITE_DOWN =
            """
            Bom dia,

            Desde as 9h que a loja não abre: o navegador diz "502 Bad Gateway". Não mudámos nada do nosso lado
            e temos encomendas a entrar. Podem ver, por favor?

            João""";

    private static final String MOVING_DOMAINS =
            """
            Hello,

            We have three .pt domains with another company and would like to bring them to you before they expire.
            What does it cost, and will our e-mail keep working meanwhile?""";

    private static final String CERTIFICATE =
            """
            Olá,

            Recebi um aviso de que o certificado do nosso site expira na sexta-feira. Renova-se sozinho ou tenho de
            fazer alguma coisa?

            Obrigada,
            Rita""";

    private static final String CHARGED_TWICE =
            """
            Boa tarde,

            No extrato aparecem dois pagamentos de 12,18 € no mesmo dia, para a mesma renovação. Podem devolver um?

            João""";

    private static final String PLEASE_CONFIRM =
            "Há dois pagamentos para a mesma fatura. Confirmem, por favor, antes de eu devolver o segundo.";

    private static final String CANNOT_SEND =
            """
            Olá,

            Desde ontem que recebo e-mails mas não consigo enviar. Já reiniciei o computador.

            Rita""";

    private static final String WHICH_ERROR =
            """
            Bom dia, Rita,

            Consegue dizer-nos que mensagem de erro aparece, e se acontece também no webmail?

            Ana""";

    private static final String MOVING_SERVER =
            """
            Olá,

            Queremos passar para o servidor novo, mas só pode ser à noite, para não parar a loja. Conseguem no fim
            da semana?

            Rita""";

    private static final String SEE_YOU_THEN =
            "Combinado: fazemos a mudança nessa noite e avisamos quando estiver concluída. Ana";

    private static final String COPY_OF_INVOICE =
            """
            Bom dia,

            O meu contabilista precisa da fatura de maio e já não a encontro. Podem enviar outra vez?

            João""";

    private static final String HERE_IT_IS =
            "Bom dia, João. A fatura de maio está na sua área de cliente, em Faturas. Bruno";
}
