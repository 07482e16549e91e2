package org.linli.funding.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.Scale;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.problem.Conflict;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.RoundTrips;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** A sweep takes time by what is due, not by what there is ({@link Scale}); and the yearly file. */
@QuarkusTest
@WithTestResource(Engines.class)
class OverdueAtScaleTest {

    private static final Logger LOG = Logger.getLogger(OverdueAtScaleTest.class);
    private static final int ROWS = Scale.PAYABLES;
    private static final int DUE = Scale.DUE;

    @Inject
    OverdueSweep sweep;
    @Inject
    Disclosures disclosures;
    @Inject
    Clock clock;
    @Inject
    CommandContext command;

    @ConfigProperty(name = "linli.sweep.batch")
    int batch;

    private ManyPayables many;

    /** On a machine that others use the time says little; what it cost the processors, the engines' with it, does. */
    private record Spent(Duration time, Duration processors) {

        private interface Work {
            void run() throws SQLException;
        }

        static Spent by(Work work) throws SQLException {
            var time = System.nanoTime();
            var used = used();
            work.run();
            return new Spent(Duration.ofNanos(System.nanoTime() - time), used().minus(used));
        }

        /** By this JVM and by PostgreSQL below it; of a backend that has ended nothing is known any more. */
        private static Duration used() {
            return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public String toString() {
            return "%d ms (%d ms of processors)".formatted(time.toMillis(), processors.toMillis());
        }
    }

    @AfterEach
    void rest() {
        if (many != null) {
            many.rest();
        }
    }

    private static String plan(String sql) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("explain (analyze, buffers) " + sql)) {
            var text = new StringBuilder();
            while (row.next()) {
                text.append(row.getString(1)).append('\n');
            }
            return text.toString();
        }
    }

    /** Sweeps until nothing is due; the service's own sweep may be at work beside it and takes rows this one skips. */
    private void sweepAll() throws SQLException {
        do {
            QuarkusTransaction.requiringNew().run(() -> tickAll(sweep.due(clock.instant(), batch)));
        } while (count("select count(*) from payable where next_check_at <= '%s'".formatted(clock.instant())) > 0);
    }

    private void tickAll(List<UUID> due) {
        if (!due.isEmpty()) {
            sweep.tickAll(due, clock.instant());
        }
    }

    private static long count(String sql) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long noticed() throws SQLException {
        return count("select count(*) from overdue_notice where contract_id = '%s'".formatted(many.contract));
    }

    @Test
    @ActivateRequestContext
    void sweepsInTheTimeOfWhatIsDueAndNotOfWhatThereIs() throws SQLException {
        command.begin(Actor.job("funding-service", "scale"), null, null, null);
        sweepAll();
        var now = Time.now();
        var today = Time.today();
        var due = "select id from payable where next_check_at <= '%s' order by next_check_at limit 100".formatted(now);
        many = new ManyPayables();
        many.add(1, DUE, "DUE", today.minusDays(1), now);
        var alone = Spent.by(this::sweepAll);
        assertThat(noticed()).as("each once").isEqualTo(DUE);
        many.add(DUE + 1, ROWS - 2 * DUE, "TRIGGERED", today.plusYears(1), now.plus(Duration.ofDays(300)));
        many.add(ROWS - DUE + 1, DUE, "DUE", today.minusDays(1), now);
        ManyPayables.run("analyze payable");
        var plan = plan(due);
        assertThat(plan).contains("payable_due").doesNotContain("Seq Scan");
        var among = Spent.by(this::sweepAll);
        assertThat(noticed()).as("each once, and none of the others").isEqualTo(2L * DUE);
        LOG.infof("MEASURED sweep of %d due payables: alone %s, among %d rows %s", DUE, alone, ROWS, among);
        assertThat(plan(due)).as("with nothing due nothing is read").contains("rows=0");
    }

    @Test
    @ActivateRequestContext
    void manyThatFallDueAskTheDatabaseAsOftenAsFew() throws Exception {
        command.begin(Actor.job("funding-service", "scale"), null, null, null);
        sweepAll();
        many = new ManyPayables();
        many.add(1, 1, "DUE", Time.today().minusDays(1), null);
        sweepAgain();
        many.add(2, 1, "DUE", Time.today().minusDays(1), null);
        var one = RoundTrips.of(this::sweepAgain);
        many.add(3, 40, "DUE", Time.today().minusDays(1), null);
        assertThat(RoundTrips.of(this::sweepAgain)).as("%d for one", one).isLessThanOrEqualTo(one + 2);
        assertThat(noticed()).isEqualTo(42);
    }

    /** Those that nothing wakes and that have not been noticed: the service's own sweep leaves them alone. */
    private void sweepAgain() {
        QuarkusTransaction.requiringNew().run(() -> tickAll(many.unnoticed()));
    }

    @Test
    @ActivateRequestContext
    void publishesWhatWasLateInAYearOnceAndNeverChangesIt() {
        var year = 2012;
        command.begin(Actor.job("funding-service", "disclosure"), null, null, null);
        many = new ManyPayables();
        many.add(1, 4, "OVERDUE", LocalDate.of(2012, 5, 1), null);
        many.notice(1, LocalDate.of(2012, 5, 2), 100_00);
        many.cleared(1, LocalDate.of(2012, 8, 1));
        many.notice(2, LocalDate.of(2012, 12, 31), 40_00);
        many.notice(3, LocalDate.of(2011, 12, 1), 7_00);
        many.cleared(3, LocalDate.of(2011, 12, 20));
        many.notice(4, LocalDate.of(2013, 1, 1), 9_00);
        var file = disclosures.publish(year);
        assertThat(file.csv())
                .isEqualTo("year,purchaserId,contracts,amountCny,unsettledAtYearEndCny,purchaserName\r\n2012,"
                        + many.purchaser + ",1,140.00,40.00," + many.purchaser + "\r\n2012,TOTAL,1,140.00,40.00,\r\n");
        assertThat(file.publishBy()).isEqualTo(LocalDate.of(2013, 3, 31));
        many.cleared(2, LocalDate.of(2012, 6, 1));
        assertThat(disclosures.publish(year).sha256()).isEqualTo(file.sha256());
        assertThat(JournalRows.typesOf(file.id())).containsExactly("linli.funding.overdue.disclosed.v1");
        assertThat(given().get("/api/v1/overdue/disclosures/2012/file").then().statusCode(200).extract().asString())
                .isEqualTo(file.csv());
        assertThat(given().get("/api/v1/overdue/disclosures").jsonPath().<Integer>getList("items.year")).contains(2012);
        given().get("/api/v1/overdue/disclosures/1999/file").then().statusCode(404);
        Assertions.assertThatThrownBy(() -> disclosures.publish(2999)).isInstanceOf(Conflict.class);
        Assertions.assertThatThrownBy(() -> ManyPayables.run("update disclosure set csv = ''"))
                .hasMessageContaining("not changed");
    }
}
