package org.atende.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for customers on every database. */
abstract class CustomersContract {

    @Autowired
    Customers customers;

    @Autowired
    PlatformTransactionManager transactions;

    private final String email = UUID.randomUUID() + "@cliente.example";

    @Test
    void becomesKnownWithTheFirstMailAndIsTheSameWithTheNext() {
        Customer first = customers.known(email, "Rita", Language.EN);
        Customer next = customers.known(" " + email.toUpperCase() + " ", "Ritinha", Language.PT);

        assertThat(next).isEqualTo(first);
        assertThat(first).isEqualTo(new Customer(first.id(), email, "Rita", Language.EN, "STANDARD", first.since()));
        assertThat(customers.find(first.id())).contains(first);
        assertThat(customers.find(email.toUpperCase())).contains(first);
    }

    @Test
    void writesPortugueseToWhoDidNotSay() {
        assertThat(customers.known(email, null, null).language()).isEqualTo(Language.PT);
    }

    @Test
    void isWrittenToInTheLanguageThatAnAgentChose() {
        Customer portuguese = customers.known(email, "Rita", Language.PT);

        customers.prefers(portuguese.id(), Language.EN);

        assertThat(customers.known(email, null, Language.PT).language()).isEqualTo(Language.EN);
    }

    @Test
    void takesANameThatComesLater() {
        customers.known(email, " ", null);

        assertThat(customers.known(email, "João", null).name()).isEqualTo("João");
        assertThat(customers.find(email).orElseThrow().name()).isEqualTo("João");
    }

    @Test
    void shortensANameThatIsLongerThanANameCanBe() {
        assertThat(customers.known(email, "n".repeat(5000), null).name()).hasSize(200);
    }

    @Test
    void staysKnownWhenTheCallersTransactionRollsBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            customers.known(email, "Rita", null);
            status.setRollbackOnly();
        });

        assertThat(customers.find(email)).isPresent();
    }

    @Test
    void isOnePersonHoweverManyFirstMailsComeAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        Callable<Customer> mail = () -> customers.known(email, "Rita", null);

        List<Future<Customer>> known = senders.invokeAll(
                IntStream.range(0, 24).mapToObj(number -> mail).toList());
        senders.shutdown();

        Customer one = customers.find(email).orElseThrow();
        for (Future<Customer> each : known) {
            assertThat(each.get()).isEqualTo(one);
        }
    }

    @Test
    void knowsNobodyWhoNeverWrote() {
        assertThat(customers.find(email)).isEmpty();
        assertThat(customers.find(UUID.randomUUID())).isEmpty();
    }
}
