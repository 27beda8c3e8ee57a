package org.atende.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.atende.testing.H2Database;
import org.atende.testing.PostgresDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EngineSchemaTests {

    @Test
    void isTheSameOnH2AndPostgres() {
        DriverManagerDataSource h2 = new DriverManagerDataSource(H2Database.freshUrl(), "sa", "");
        DriverManagerDataSource postgres = postgres(PostgresDatabase.freshUrl());

        migrate(h2);
        migrate(postgres);

        assertThat(engineTables(h2)).hasSizeGreaterThan(40).isEqualTo(engineTables(postgres));
    }

    @Test
    void isMadeOnceByNodesThatStartTogether() throws Exception {
        String url = PostgresDatabase.freshUrl();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<MigrateResult> start = () -> migrate(postgres(url));

        List<Future<MigrateResult>> started =
                nodes.invokeAll(IntStream.range(0, 4).mapToObj(node -> start).toList());
        nodes.shutdown();

        int executed = 0;
        for (Future<MigrateResult> node : started) {
            executed += node.get().migrationsExecuted;
        }
        assertThat(executed).isOne();
    }

    private static MigrateResult migrate(DriverManagerDataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations(new String[0])
                .javaMigrations(new EngineSchema())
                .load()
                .migrate();
    }

    private static List<String> engineTables(DriverManagerDataSource database) {
        return JdbcClient.create(database)
                .sql("select upper(table_name) as name from information_schema.tables"
                        + " where upper(table_name) like 'ACT%' order by name")
                .query(String.class)
                .list();
    }

    private static DriverManagerDataSource postgres(String url) {
        return new DriverManagerDataSource(url, "postgres", "postgres");
    }
}
