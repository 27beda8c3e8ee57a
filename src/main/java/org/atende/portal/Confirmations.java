package org.atende.portal;

import java.util.Optional;
import org.atende.identity.Customer;
import org.atende.identity.Customers;
import org.atende.identity.customer.SignInLink;
import org.atende.identity.customer.SignInLinks;
import org.atende.identity.customer.SignIns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A link was used: the customer is signed in, and what waited for it is done, together or not at all. */
@Component
class Confirmations {

    private final SignInLinks links;
    private final Customers customers;
    private final TicketDrafts drafts;
    private final PortalTickets opening;
    private final SignIns signIns;
    private final TransactionTemplate transaction;

    Confirmations(
            SignInLinks links,
            Customers customers,
            TicketDrafts drafts,
            PortalTickets opening,
            SignIns signIns,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.customers = customers;
        this.drafts = drafts;
        this.opening = opening;
        this.signIns = signIns;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Confirmed> confirm(String text, String place, String browser) {
        Optional<SignInLink> open = links.open(text);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Optional<Draft> draft = Optional.ofNullable(open.get().draft()).flatMap(drafts::find);
        String name = draft.map(Draft::name).orElse(null);
        Customer customer = customers.known(open.get().email(), name, open.get().language());
        return transaction.execute(status -> links.use(text).map(link -> {
            String target = draft.map(waiting -> opening.open(waiting, customer))
                    .map(ticket -> "/my/tickets/" + ticket.number() + "?told=opened")
                    .orElse(link.target());
            return new Confirmed(signIns.begin(customer, link.how(), place, browser), target);
        }));
    }

    /**
     * @param cookie by which the browser is known from now on
     * @param target where it goes
     */
    record Confirmed(String cookie, String target) {}
}
