package org.linli.workforce.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.workforce.wage.WageStatus.WageCommand;

class WageMonthTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate IN_TIME = LocalDate.parse("2026-11-15");
    private static final LocalDate TOO_LATE = LocalDate.parse("2026-11-16");
    private static final Due WU = new Due(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final Due LIU = new Due(UUID.randomUUID(), UUID.randomUUID(), null);
    private static final List<Due> BOTH = List.of(WU, LIU);

    private static WageMonth open() {
        return WageMonth.open(UUID.randomUUID(), UUID.randomUUID(), OCTOBER,
                RuleBook.shipped().get("WAGE-DAY", OCTOBER.atDay(1)));
    }

    private static List<WageLine> paid(Due... people) {
        return Stream.of(people).map(due -> new WageLine(due.postId(), due.workerId(), 612_345, IN_TIME, "director"))
                .toList();
    }

    private static WageMonth after(Consumer<WageMonth> step) {
        var month = open();
        step.accept(month);
        return month;
    }

    private static WageMonth missed() {
        return after(month -> month.tick(BOTH, TOO_LATE));
    }

    private static WageMonth settled() {
        var month = missed();
        month.confirm(paid(WU, LIU), BOTH, TOO_LATE);
        return month;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(WageStatus.class, WageCommand.class,
                Map.of(WageStatus.OPEN, WageMonthTest::open, WageStatus.CONFIRMED,
                        () -> after(month -> month.confirm(paid(WU, LIU), BOTH, IN_TIME)), WageStatus.MISSED,
                        WageMonthTest::missed, WageStatus.SETTLED, WageMonthTest::settled),
                Map.of(WageCommand.CONFIRM,
                        month -> month.confirm(paid(new Due(UUID.randomUUID(), UUID.randomUUID(), null)), BOTH,
                                IN_TIME),
                        WageCommand.AMEND, month -> month.amend(WU.postId(), 1, IN_TIME, BOTH, IN_TIME),
                        WageCommand.FALL_DUE, month -> month.tick(BOTH, TOO_LATE)),
                Map.of(WageStatus.OPEN, Set.of(WageCommand.CONFIRM, WageCommand.AMEND, WageCommand.FALL_DUE),
                        WageStatus.MISSED, Set.of(WageCommand.CONFIRM, WageCommand.AMEND), WageStatus.CONFIRMED,
                        Set.of(WageCommand.AMEND), WageStatus.SETTLED, Set.of(WageCommand.AMEND)),
                WageMonth::status);
    }

    @Test
    void isConfirmedWithTheSumInFenOnceTheMonthIsOver() {
        var month = open();
        assertThat(month.confirm(paid(WU), BOTH, OCTOBER.atDay(31))).isEmpty();
        assertThat(month.confirm(paid(LIU), BOTH, OCTOBER.atDay(31))).as("somebody may begin on the last day")
                .isEmpty();
        assertThat(month.tick(BOTH, OCTOBER.plusMonths(1).atDay(1))).hasValueSatisfying(
                fact -> assertThat(fact).isInstanceOfSatisfying(WageEvent.Confirmed.class, confirmed -> {
                    assertThat(confirmed.amount()).isEqualTo(Money.yuan("12246.90"));
                    assertThat(confirmed.people()).isEqualTo(2);
                    assertThat(confirmed.late()).isFalse();
                }));
    }

    @Test
    void waitsThroughTheFifteenthAndIsMissedTheDayAfter() {
        var month = after(opened -> opened.confirm(paid(WU), BOTH, OCTOBER.atDay(31)));
        assertThat(month.tick(BOTH, IN_TIME)).isEmpty();
        assertThat(month.status()).isEqualTo(WageStatus.OPEN);
        assertThat(month.tick(BOTH, LocalDate.parse("2027-03-01")))
                .hasValueSatisfying(fact -> assertThat(fact).isInstanceOfSatisfying(WageEvent.Missed.class, missed -> {
                    assertThat(missed.people()).isEqualTo(1);
                    assertThat(missed.amount()).isEqualTo(Money.yuan("6123.45"));
                    assertThat(missed.dueOn()).isEqualTo(IN_TIME);
                    assertThat(missed.contractIds()).as("the unpaid one has no contract").isEmpty();
                }));
    }

    @Test
    void whatWasMissedIsSettledLate() {
        var month = missed();
        assertThat(month.confirm(paid(WU), BOTH, TOO_LATE)).isEmpty();
        assertThat(month.confirm(paid(LIU), BOTH, TOO_LATE))
                .hasValueSatisfying(fact -> assertThat(fact.late()).isTrue());
    }

    @Test
    void nobodyIsPaidTwiceForAMonth() {
        var month = after(opened -> opened.confirm(paid(WU), BOTH, IN_TIME));
        assertThatThrownBy(() -> month.confirm(paid(LIU, WU), BOTH, IN_TIME)).isInstanceOf(Conflict.class);
        assertThat(month.missing(BOTH)).as("nothing half done").containsExactly(LIU);
    }

    @Test
    void aMonthWithoutPeopleIsSilent() {
        assertThat(after(month -> assertThat(month.tick(List.of(), TOO_LATE)).isEmpty()).status())
                .isEqualTo(WageStatus.CONFIRMED);
    }

    @Test
    void whatWasMissedForASlipOfNothingIsSettledOnceTheSlipsCoverIt() {
        var month = after(each -> each.confirm(paid(WU, LIU), BOTH, IN_TIME));
        month.amend(WU.postId(), 0, IN_TIME, BOTH, IN_TIME);
        assertThat(month.amend(WU.postId(), 612_345, TOO_LATE, BOTH, TOO_LATE)).hasSize(2).last()
                .isInstanceOfSatisfying(WageEvent.Confirmed.class, fact -> assertThat(fact.late()).isTrue());
        assertThat(month.status()).isEqualTo(WageStatus.SETTLED);
    }

    @Test
    void isMissedAgainWhenItTurnsOutThatSomebodyWasNotPaid() {
        var month = after(each -> each.confirm(paid(WU, LIU), BOTH, IN_TIME));
        assertThat(month.amend(WU.postId(), 612_345, IN_TIME, BOTH, IN_TIME)).isEmpty();
        assertThat(month.amend(WU.postId(), 600_000, IN_TIME, BOTH, IN_TIME)).hasSize(1);
        assertThat(month.amend(WU.postId(), 0, IN_TIME, BOTH, IN_TIME)).hasSize(2);
        assertThat(month.status()).isEqualTo(WageStatus.MISSED);
        assertThat(month.confirm(paid(WU), BOTH, TOO_LATE)).isPresent();
        assertThat(month.status()).isEqualTo(WageStatus.SETTLED);
    }
}
