package org.linli.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** Each invariant of the ledger, attacked through the code and beside it. */
@QuarkusTest
@WithTestResource(Engines.class)
class LedgerAttackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Inject
    Ledger ledger;

    @Inject
    TrialBalance trialBalance;

    private static Cause cause() {
        return new Cause("TEST", UUID.randomUUID(), "ATTACK");
    }

    private UUID received(UUID source, String yuan) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.post(
                Posting.of(cause(), DAY, Account.fundCash(source), Account.fundRestricted(source), Money.yuan(yuan))));
    }

    private UUID allocate(UUID source, UUID line, String yuan, Cause cause) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.post(
                Posting.of(cause, DAY, Account.fundRestricted(source), Account.allocated(line), Money.yuan(yuan))));
    }

    private static void sql(String... statements) throws SQLException {
        try (var connection = TestPostgres.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var text : statements) {
                    statement.executeUpdate(text);
                }
            }
            connection.commit();
        }
    }

    private static String transaction(UUID id) {
        return """
                insert into ledger_transaction (id, mode, source_type, source_id, purpose, booked_on,
                    effective_on, recorded_at)
                values ('%s', 'DIRECT', 'RAW', '%s', 'RAW', '2026-11-24', '2026-11-24', '%s')""".formatted(id, id,
                Time.now());
    }

    private static String entry(UUID transaction, int line, String side, long fen) {
        return """
                insert into ledger_entry (transaction_id, line, account_id, side, amount)
                select '%s', %d, id, '%s', %d from ledger_account order by id limit 1""".formatted(transaction, line,
                side, fen);
    }

    @Test
    void refusesUnbalancedEntriesInCodeAndInRawSqlAtCommit() {
        received(UUID.randomUUID(), "1");
        assertThatThrownBy(() -> new Posting(cause(), DAY,
                List.of(new Entry(Account.lateInterest(), Side.DEBIT, Money.yuan("1")),
                        new Entry(Account.bridgePool(), Side.CREDIT, Money.yuan("2")))))
                .isInstanceOf(IllegalArgumentException.class);
        var lone = UUID.randomUUID();
        assertThatThrownBy(() -> sql(transaction(lone), entry(lone, 1, "DEBIT", 100)))
                .hasMessageContaining("does not balance");
        var skewed = UUID.randomUUID();
        assertThatThrownBy(
                () -> sql(transaction(skewed), entry(skewed, 1, "DEBIT", 100), entry(skewed, 2, "CREDIT", 99)))
                .hasMessageContaining("does not balance");
        var empty = UUID.randomUUID();
        assertThatThrownBy(() -> sql(transaction(empty))).hasMessageContaining("does not balance");
    }

    @Test
    void refusesUpdateDeleteTruncateAndLateEntries() {
        var transaction = received(UUID.randomUUID(), "1");
        assertThatThrownBy(() -> sql("update ledger_entry set amount = 5 where transaction_id = '" + transaction + "'"))
                .hasMessageContaining("immutable");
        assertThatThrownBy(() -> sql("delete from ledger_entry where transaction_id = '" + transaction + "'"))
                .hasMessageContaining("immutable");
        assertThatThrownBy(() -> sql("update ledger_transaction set purpose = 'x' where id = '" + transaction + "'"))
                .hasMessageContaining("immutable");
        assertThatThrownBy(() -> sql("truncate ledger_entry")).hasMessageContaining("immutable");
        assertThatThrownBy(() -> sql(entry(transaction, 3, "DEBIT", 1), entry(transaction, 4, "CREDIT", 1)))
                .hasMessageContaining("written before");
    }

    @Test
    void booksACauseOnceAndReversesOnce() {
        var source = UUID.randomUUID();
        received(source, "10");
        var cause = cause();
        var booked = allocate(source, UUID.randomUUID(), "1", cause);
        assertThatThrownBy(() -> allocate(source, UUID.randomUUID(), "1", cause)).isInstanceOf(Conflict.class);
        QuarkusTransaction.requiringNew().run(() -> ledger.reverse(booked, cause(), DAY));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> ledger.reverse(booked, cause(), DAY)))
                .isInstanceOf(Conflict.class);
        assertThat(ledger.balance(Account.fundRestricted(source)).available()).isEqualTo(Money.yuan("10"));
    }

    @Test
    void takesNothingInAClosedMonth() throws SQLException {
        sql("insert into ledger_period (month, closed_at, closed_by) values ('2019-03-01', '" + Time.now()
                + "', 'test')");
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> sql(transaction(id).replace("2026-11-24", "2019-03-15")))
                .hasMessageContaining("closed");
    }

    @Test
    void aHundredAtOnceNeverOverdraw() throws Exception {
        var source = UUID.randomUUID();
        received(source, "10");
        try (var crowd = Executors.newFixedThreadPool(20)) {
            var answers = crowd.invokeAll(IntStream.range(0, 100).<Callable<Boolean>>mapToObj(n -> () -> {
                try {
                    allocate(source, UUID.randomUUID(), "1", cause());
                    return true;
                } catch (Conflict overdrawn) {
                    return false;
                }
            }).toList());
            var done = 0;
            for (var answer : answers) {
                done += answer.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(10);
        }
        assertThat(ledger.balance(Account.fundRestricted(source)).available()).isEqualTo(Money.ZERO);
        assertThat(trialBalance.now().isRight()).isTrue();
    }

    @Test
    void aReservationCountsUntilItIsSettledOrFreed() {
        var source = UUID.randomUUID();
        var line = UUID.randomUUID();
        received(source, "10");
        allocate(source, line, "10", cause());
        var pending = QuarkusTransaction.requiringNew().call(() -> ledger
                .reserve(Posting.of(cause(), DAY, Account.allocated(line), Account.reserved(line), Money.yuan("8"))));
        assertThat(ledger.balance(Account.allocated(line)).available()).isEqualTo(Money.yuan("2"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .call(() -> ledger.reserve(
                        Posting.of(cause(), DAY, Account.allocated(line), Account.reserved(line), Money.yuan("3")))))
                .isInstanceOf(Conflict.class);
        QuarkusTransaction.requiringNew().run(() -> ledger.settle(pending, cause(), DAY, Money.yuan("6")));
        assertThat(ledger.balance(Account.allocated(line)).available()).isEqualTo(Money.yuan("4"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> ledger.release(pending, cause(), DAY)))
                .isInstanceOf(Conflict.class);
        assertThat(trialBalance.now().isRight()).isTrue();
    }
}
