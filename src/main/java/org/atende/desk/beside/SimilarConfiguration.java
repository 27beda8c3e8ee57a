package org.atende.desk.beside;

import javax.sql.DataSource;
import org.atende.ticket.Tickets;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The embedded database has no index of words; there the newest subjects are compared. */
@Configuration(proxyBeanMethods = false)
class SimilarConfiguration {

    @Bean
    SimilarTickets similarTickets(DataSource database, JdbcClient jdbc, Tickets tickets)
            throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(database, "getDatabaseProductName");
        return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL
                ? new SimilarByWords(jdbc, tickets)
                : new SimilarBySubject(jdbc, tickets);
    }
}
