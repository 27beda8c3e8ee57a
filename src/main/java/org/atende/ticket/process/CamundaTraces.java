package org.atende.ticket.process;

import java.util.List;
import java.util.stream.Stream;
import org.atende.ticket.Channel;
import org.atende.ticket.Department;
import org.atende.ticket.EngineTraces;
import org.atende.ticket.Priority;
import org.atende.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** In the engine's own tables, because its interface can only forget a finished task as a whole, with its times. */
@Component
class CamundaTraces implements EngineTraces {

    private static final String OF_TICKET =
            " where PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :number)";

    /** What the rules were asked and what is no word of a customer's. */
    private static final List<String> FACTS = Stream.of(Department.values(), Priority.values(), Channel.values())
            .flatMap(Stream::of)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    CamundaTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At the very end of the transaction: the engine writes what it has changed only when its own command ends. */
    @Override
    public void erase(List<TicketNumber> numbers) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                takeOut(numbers);
            }
        });
    }

    private void takeOut(List<TicketNumber> numbers) {
        numbers.forEach(number -> {
            in(number, "update ACT_HI_TASKINST set NAME_ = :number, DESCRIPTION_ = null" + OF_TICKET);
            in(number, "update ACT_RU_TASK set NAME_ = :number, DESCRIPTION_ = null" + OF_TICKET);
            in(number, "update ACT_HI_OP_LOG set ORG_VALUE_ = null, NEW_VALUE_ = null, ANNOTATION_ = null" + OF_TICKET);
            in(number, "delete from ACT_HI_COMMENT" + OF_TICKET);
            in(number, "delete from ACT_HI_ATTACHMENT" + OF_TICKET);
            in(
                    number,
                    "update ACT_HI_DEC_IN set TEXT_ = null, TEXT2_ = null where TEXT_ not in (:facts)"
                            + " and DEC_INST_ID_ in (select ID_ from ACT_HI_DECINST" + OF_TICKET + ")");
        });
    }

    private void in(TicketNumber number, String sql) {
        var statement = jdbc.sql(sql).param("number", number.value());
        (sql.contains(":facts") ? statement.param("facts", FACTS) : statement).update();
    }
}
