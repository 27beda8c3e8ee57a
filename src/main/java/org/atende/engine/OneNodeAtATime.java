package org.atende.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets nodes that start together prepare the engine one after the other, each seeing what the one before has done. */
@Component
public class OneNodeAtATime {

    /** The row that the engine itself locks while it starts. */
    private static final String LOCK = "select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OneNodeAtATime(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the work in one transaction that no other node's work overlaps. */
    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(LOCK).query(String.class).single();
            work.run();
        });
    }
}
