package org.atende.desk.compose;

import java.util.List;
import org.atende.engine.OneNodeAtATime;
import org.atende.identity.DemoSettings;
import org.atende.identity.Language;
import org.atende.ticket.Department;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a newcomer some ready-made answers, where there are none. */
@Component
@ConditionalOnProperty("atende.demo.enabled")
class DemoReplies {

    private static final List<CannedReply> ALL = List.of(
            reply(
                    "Pedir o domínio",
                    Department.SUPPORT,
                    Language.PT,
                    "<div>Olá {customer.name},</div><div><br></div><div>Para podermos ajudar, indique por favor:</div>"
                            + "<ol><li>o domínio;</li><li>desde quando acontece;</li><li>a mensagem de erro completa.</li></ol>"
                            + "<div>Obrigado,<br>{agent.name}</div>"),
            reply(
                    "Ask for the domain",
                    Department.SUPPORT,
                    Language.EN,
                    "<div>Hello {customer.name},</div><div><br></div><div>To help you we need to know:</div>"
                            + "<ol><li>the domain;</li><li>since when it happens;</li><li>the whole error message.</li></ol>"
                            + "<div>Thank you,<br>{agent.name}</div>"),
            reply(
                    "Fatura reenviada",
                    Department.BILLING,
                    Language.PT,
                    "<div>Olá {customer.name},</div><div><br></div><div>Segue em anexo a fatura pedida no ticket "
                            + "{ticket.number}.</div><div><br></div><div>{agent.name}</div>"),
            reply(
                    "Invoice sent again",
                    Department.BILLING,
                    Language.EN,
                    "<div>Hello {customer.name},</div><div><br></div><div>The invoice asked for in ticket "
                            + "{ticket.number} is attached.</div><div><br></div><div>{agent.name}</div>"),
            reply(
                    "Obrigado pelo contacto",
                    null,
                    Language.PT,
                    "<div>Olá {customer.name},</div><div><br></div><div>Obrigado pelo seu contacto. Estamos a analisar "
                            + "e voltamos a escrever em breve.</div><div><br></div><div>{agent.name}</div>"),
            reply(
                    "Thank you for writing",
                    null,
                    Language.EN,
                    "<div>Hello {customer.name},</div><div><br></div><div>Thank you for writing. We are looking into it "
                            + "and will write again soon.</div><div><br></div><div>{agent.name}</div>"));

    private final CannedReplies replies;
    private final DemoSettings settings;
    private final OneNodeAtATime oneNode;

    DemoReplies(CannedReplies replies, DemoSettings settings, OneNodeAtATime oneNode) {
        this.replies = replies;
        this.settings = settings;
        this.oneNode = oneNode;
    }

    @EventListener(ApplicationReadyEvent.class)
    void bring() {
        if (settings.tickets()) {
            oneNode.run(() -> {
                if (replies.all().isEmpty()) {
                    ALL.forEach(reply -> replies.create(reply, "admin"));
                }
            });
        }
    }

    private static CannedReply reply(String title, Department department, Language language, String html) {
        return new CannedReply(null, title, department, language, html);
    }
}
