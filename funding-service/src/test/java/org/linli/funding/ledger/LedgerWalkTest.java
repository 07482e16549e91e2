package org.linli.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** Random sequences of the flows of docs/ledger.md against a model of four counters, and crowds in crossing order. */
@QuarkusTest
@WithTestResource(Engines.class)
class LedgerWalkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int STEPS = 120;

    @Inject
    Ledger ledger;
    @Inject
    TrialBalance trialBalance;
    @Inject
    DataSource database;

    /** What the ledger should say: counters per account, and which reservations and bookings are open. */
    private static final class Model {

        final Map<Account, long[]> counters = new HashMap<>();
        final Map<UUID, List<Entry>> pending = new HashMap<>();
        final Map<UUID, List<Entry>> booked = new HashMap<>();

        /** @return false, and nothing changed, when an account would go below zero */
        boolean takes(List<Delta> deltas) {
            for (var delta : Delta.sum(deltas)) {
                var now = at(delta.account());
                var debits = now[0] + delta.debitsPosted();
                var credits = now[1] + delta.creditsPosted();
                var free = delta.account().kind().normal() == Side.DEBIT
                        ? debits - credits - now[3] - delta.creditsPending()
                        : credits - debits - now[2] - delta.debitsPending();
                if (free < 0) {
                    return false;
                }
            }
            for (var delta : deltas) {
                var now = at(delta.account());
                now[0] += delta.debitsPosted();
                now[1] += delta.creditsPosted();
                now[2] += delta.debitsPending();
                now[3] += delta.creditsPending();
            }
            return true;
        }

        long[] at(Account account) {
            return counters.computeIfAbsent(account, fresh -> new long[4]);
        }
    }

    @Test
    void everyKindOfAccountStandsInTheChartWithItsSide() {
        var chart = LedgerPage.chart().map(cell -> cell.get(0) + " " + cell.get(2)).toList();
        for (var kind : AccountKind.values()) {
            assertThat(chart).contains(kind + " " + kind.normal());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void keepsEveryInvariantThroughARandomSequenceOfBusiness(long seed) {
        var random = new Random(seed);
        var world = IntStream.range(0, 2).mapToObj(n -> UUID.randomUUID()).toList();
        var model = new Model();
        var refused = 0;
        for (int step = 0; step < STEPS; step++) {
            refused += step(random, world, model) ? 0 : 1;
        }
        model.counters.forEach((account, expected) -> {
            var balance = ledger.balance(account);
            // a pool is one for the whole database: others use it too
            if (!isShared(account)) {
                assertThat(List.of(balance.debitsPosted().fen(), balance.creditsPosted().fen(),
                        balance.debitsPending().fen(), balance.creditsPending().fen()))
                        .as("seed %d, %s", seed, account.code()).isEqualTo(Arrays.stream(expected).boxed().toList());
            }
            assertThat(balance.available().isNegative()).isFalse();
            assertThat(balance.reserved().isNegative()).isFalse();
        });
        assertThat(trialBalance.now().isRight()).isTrue();
        assertThat(refused).as("some steps have to be refused for the bound to be tried").isPositive();
    }

    private static boolean isShared(Account account) {
        return account.code().startsWith("BRIDGE:") || account.code().startsWith("SALARY_RESERVE:")
                || account.code().startsWith("BANK:") || account.equals(Account.lateInterest());
    }

    private boolean step(Random random, List<UUID> world, Model model) {
        var turn = random.nextInt(10);
        if (turn == 0 && !model.booked.isEmpty()) {
            var id = any(random, model.booked);
            var reversed = model.booked.get(id).stream().map(Entry::reversed).toList();
            return done(model, reversed.stream().map(Delta::posted).toList(), () -> ledger.reverse(id, cause(), DAY),
                    ignored -> model.booked.remove(id));
        }
        if (turn <= 3 && !model.pending.isEmpty()) {
            var id = any(random, model.pending);
            var entries = model.pending.get(id);
            var freed = new ArrayList<>(entries.stream().map(entry -> Delta.pending(entry, -1)).toList());
            if (turn == 1) {
                return done(model, freed, () -> ledger.release(id, cause(), DAY), gone -> model.pending.remove(id));
            }
            var part = Money.fen(1 + random.nextLong(entries.getFirst().amount().fen()));
            var booked = entries.stream().map(entry -> new Entry(entry.account(), entry.side(), part)).toList();
            booked.forEach(entry -> freed.add(Delta.posted(entry)));
            return done(model, freed, () -> ledger.settle(id, cause(), DAY, part), settled -> {
                model.pending.remove(id);
                model.booked.put(settled, booked);
            });
        }
        // a line bears interest only with the payment of it: alone it would draw on what others' interest is booked on
        var flows = LedgerPage.flows().stream().filter(flow -> List.of("DIRECT", "PENDING").contains(flow.mode()))
                .filter(flow -> !flow.debit().equals("PROGRAMME_ALLOCATED") || !flow.credit().equals("LATE_INTEREST"))
                .toList();
        var flow = flows.get(random.nextInt(flows.size()));
        var posting =
                Posting.of(cause(), DAY, account(flow.debit(), random, world), account(flow.credit(), random, world),
                        Money.fen(1 + random.nextInt(flow.cause().startsWith("RECEIPT") ? 500_000 : 100_000)));
        if ("PENDING".equals(flow.mode())) {
            return done(model, posting.entries().stream().map(entry -> Delta.pending(entry, 1)).toList(),
                    () -> ledger.reserve(posting), id -> model.pending.put(id, posting.entries()));
        }
        return done(model, posting.entries().stream().map(Delta::posted).toList(), () -> ledger.post(posting),
                id -> model.booked.put(id, posting.entries()));
    }

    /** The ledger accepts exactly what the model does; pools and interest are shared and only followed. */
    private boolean done(Model model, List<Delta> deltas, Callable<UUID> ask, Consumer<UUID> then) {
        var before = new HashMap<Account, long[]>();
        model.counters.forEach((account, counters) -> before.put(account, counters.clone()));
        var accepted = model.takes(deltas);
        try {
            then.accept(QuarkusTransaction.requiringNew().call(ask));
            if (!accepted) {
                assertThat(deltas).as("only a shared account may hold more than the model knows")
                        .anyMatch(delta -> isShared(delta.account()));
                deltas.forEach(delta -> {
                    var now = model.at(delta.account());
                    now[0] += delta.debitsPosted();
                    now[1] += delta.creditsPosted();
                    now[2] += delta.debitsPending();
                    now[3] += delta.creditsPending();
                });
            }
            return true;
        } catch (Conflict overdrawn) {
            assertThat(accepted).as("refused, and should not be: %s", deltas).isFalse();
            model.counters.clear();
            model.counters.putAll(before);
            return false;
        }
    }

    private static UUID any(Random random, Map<UUID, ?> map) {
        var ids = new ArrayList<>(map.keySet());
        Collections.sort(ids);
        return ids.get(random.nextInt(ids.size()));
    }

    private static Account account(String kind, Random random, List<UUID> world) {
        var id = world.get(random.nextInt(world.size()));
        return switch (kind) {
            case "FUND_CASH" -> Account.fundCash(id);
            case "FUND_RESTRICTED" -> Account.fundRestricted(id);
            case "PROGRAMME_ALLOCATED" -> Account.allocated(id);
            case "PROGRAMME_RESERVED" -> Account.reserved(id);
            case "CONTRACT_COMMITTED" -> Account.committed(id);
            case "OWED" ->
                List.of(Account.wage(id), Account.performance(id), Account.retention(id)).get(random.nextInt(3));
            case "AGENCY_INTEREST" -> Account.interest(id);
            case "AGENCY_ADVANCE" -> Account.advance(id);
            case "LATE_INTEREST" -> Account.lateInterest();
            case "BRIDGE_POOL" -> Account.bridgePool();
            case "BRIDGE_CAPITAL" -> Account.bridgeCapital();
            case "BANK_CLAIM" -> Account.bankClaim();
            case "BANK_SHORTFALL" -> Account.bankShortfall();
            case "BANK_FEES" -> Account.bankFees();
            case "UNIDENTIFIED_CASH" -> Account.unidentifiedCash();
            case "UNIDENTIFIED" -> Account.unidentified();
            case "AGENCY_SALARY_ADVANCE" -> Account.salaryAdvance(id);
            case "SALARY_RESERVE_POOL" -> Account.salaryReservePool();
            case "SALARY_RESERVE_CAPITAL" -> Account.salaryReserveCapital();
            default -> throw new AssertionError("the test does not know " + kind);
        };
    }

    private static Cause cause() {
        return new Cause("TEST", UUID.randomUUID(), "WALK");
    }

    @Test
    void crowdsInCrossingOrderDoNotWaitForEachOtherInARing() throws Exception {
        var accounts = IntStream.range(0, 6).mapToObj(n -> Account.fundCash(UUID.randomUUID())).toList();
        for (var account : accounts) {
            QuarkusTransaction.requiringNew().call(() -> ledger.post(
                    Posting.of(cause(), DAY, account, Account.fundRestricted(UUID.randomUUID()), Money.yuan("1000"))));
        }
        try (var crowd = Executors.newFixedThreadPool(16)) {
            var answers = crowd.invokeAll(IntStream.range(0, 200).<Callable<Boolean>>mapToObj(n -> () -> {
                var mine = new ArrayList<>(accounts);
                Collections.shuffle(mine, new Random(n));
                QuarkusTransaction.requiringNew().run(() -> {
                    ledger.lockAccounts(mine.subList(0, 4));
                    ledger.post(Posting.of(cause(), DAY, mine.get(0), mine.get(1), Money.fen(1)).with(mine.get(2),
                            mine.get(3), Money.fen(1)));
                    ledger.post(Posting.of(cause(), DAY, mine.get(3), mine.get(0), Money.fen(1)));
                });
                return true;
            }).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(trialBalance.now().isRight()).isTrue();
    }

    @Test
    void takesNothingIntoTheMonthThatIsClosedAndSaysSo() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection();
                    var close = connection.prepareStatement(
                            "insert into ledger_period (month, closed_at, closed_by) values (?, ?, 'test')")) {
                close.setObject(1, Time.today().withDayOfMonth(1));
                close.setObject(2, Time.now().atOffset(ZoneOffset.UTC));
                close.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            ledger.post(Posting.of(cause(), DAY, Account.fundCash(UUID.randomUUID()),
                    Account.fundRestricted(UUID.randomUUID()), Money.yuan("1")));
        })).isInstanceOfSatisfying(Conflict.class,
                refused -> assertThat(refused.code().code()).isEqualTo("ledger.period-closed"));
    }
}
