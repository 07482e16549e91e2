package org.linli.funding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;

/** A reservation in every status against every command; what it says was freed. */
class ReservationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final RuleBook RULES = RuleBook.shipped();

    private static Reservation pending() {
        var request = new BudgetRequest(UUID.randomUUID(), "P-1", "440105005", "440105005", "X", Money.yuan("10"), 2026,
                null);
        return Reservation.of(UUID.randomUUID(), request.cover(), new BudgetLine(), UUID.randomUUID(), DAY,
                new Deadline(DAY.plusYears(1), "FH01", "house", false));
    }

    private static Reservation posted() {
        var reservation = pending();
        reservation.commit(UUID.randomUUID(), Money.yuan("4"), RULES.get("F11", DAY));
        return reservation;
    }

    private static Reservation voided() {
        var reservation = pending();
        reservation.release();
        return reservation;
    }

    private static Reservation expired() {
        var reservation = pending();
        reservation.expire();
        return reservation;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(ReservationStatus.class, ReservationCommand.class,
                Map.of(ReservationStatus.PENDING, ReservationTest::pending, ReservationStatus.POSTED,
                        ReservationTest::posted, ReservationStatus.VOIDED, ReservationTest::voided,
                        ReservationStatus.EXPIRED, ReservationTest::expired),
                Map.of(ReservationCommand.COMMIT,
                        row -> row.commit(UUID.randomUUID(), Money.yuan("4"), RULES.get("F11", DAY)),
                        ReservationCommand.RELEASE, Reservation::release, ReservationCommand.EXPIRE,
                        Reservation::expire),
                Map.of(ReservationStatus.PENDING, Set.of(ReservationCommand.values()), ReservationStatus.POSTED,
                        Set.of(), ReservationStatus.VOIDED, Set.of(), ReservationStatus.EXPIRED, Set.of()),
                Reservation::status);
    }

    @Test
    void saysWhatTheContractLeavesFree() {
        var event = pending().commit(UUID.randomUUID(), Money.yuan("4"), RULES.get("F11", DAY));
        assertThat(List.of(event)).first().isInstanceOfSatisfying(BudgetEvent.Committed.class,
                committed -> assertThat(committed.freed()).isEqualTo(Money.yuan("6")));
    }
}
