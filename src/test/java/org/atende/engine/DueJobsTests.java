package org.atende.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.atende.testing.OnPostgres;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own question for due jobs, put to PostgreSQL among a great many timers that are armed for later. */
@OnPostgres
class DueJobsTests {

    private static final String TIMERS =
            """
            INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, PROCESS_INSTANCE_ID_, RETRIES_, DUEDATE_, REPEAT_OFFSET_,
                HANDLER_TYPE_, HANDLER_CFG_, SUSPENSION_STATE_, PRIORITY_, SEQUENCE_COUNTER_)
            SELECT 'armed-' || n, 1, 'timer', TRUE, 'instance-' || n, 3, LOCALTIMESTAMP + n * INTERVAL '1 minute', 0,
                'timer-transition', 'timer_reopenDeadline', 1, 0, 1
            FROM generate_series(%d, 50000) n""";

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @ValueSource(ints = {1, -200})
    void areFoundByTheirIndexWhetherSomeAreDueOrNone(int first) throws Exception {
        Question asked = question();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TIMERS.formatted(first));
            statement.execute("ANALYZE ACT_RU_JOB");
            String plan = plan(connection, asked);
            connection.rollback();

            assertThat(plan).contains("Index Scan using job_by_due_date").doesNotContain("Seq Scan");
        }
    }

    @Test
    void everyJobHasADueDateAndTheLongestDueComesFirst() {
        ProcessEngineConfigurationImpl configuration = configuration();

        assertThat(configuration.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(configuration.isJobExecutorAcquireByDueDate()).isTrue();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private Question question() {
        Listening listening = new Listening();
        configuration().getSqlSessionFactory().getConfiguration().addInterceptor(listening);
        configuration().getCommandExecutorTxRequiresNew().execute(command -> command.getJobManager()
                .findNextJobsToExecute(new Page(0, 16)));
        return listening.heard;
    }

    private static String plan(Connection connection, Question asked) throws SQLException {
        BoundSql sql = asked.statement().getBoundSql(asked.parameter());
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql.getSql())) {
            asked.statement()
                    .getConfiguration()
                    .newParameterHandler(asked.statement(), asked.parameter(), sql)
                    .setParameters(explain);
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private record Question(MappedStatement statement, Object parameter) {}

    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "query",
                    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
    static final class Listening implements Interceptor {

        private Question heard;

        @Override
        public Object intercept(Invocation call) throws Throwable {
            MappedStatement statement = (MappedStatement) call.getArgs()[0];
            if (statement.getId().endsWith("selectNextJobsToExecute")) {
                heard = new Question(statement, call.getArgs()[1]);
            }
            return call.proceed();
        }
    }
}
