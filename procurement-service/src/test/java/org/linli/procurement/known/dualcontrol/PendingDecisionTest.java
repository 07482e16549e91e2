package org.linli.procurement.known.dualcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Years;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.known.calendar.DeadlineRecalculation;

/** A term to confirm that runs into a year whose holidays nobody has published. */
class PendingDecisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 30);
    private static final RuleBook RULES = RuleBook.shipped();
    /** With the first Monday of the year off. */
    private static final DeadlineRecalculation BY = new DeadlineRecalculation(RULES,
            new WorkCalendar(Years.whole(2027, Map.of(LocalDate.of(2027, 1, 4), false))), Set.of(2026, 2027));

    private static PendingDecision proposed() {
        return PendingDecision.propose(Ids.next(), DecisionKind.SUSPEND_TENDER,
                new DecisionSubject(Ids.next(), null, "440105005"), DecisionContent.of("a flood"), Actor.of("officer"),
                new BusinessDay(DAY, RULES, WorkCalendar.published()));
    }

    @Test
    void theTermToConfirmMovesWithTheCalendarOfItsYear() {
        var decision = proposed();
        var before = decision.confirmUntil();
        assertThat(before.provisional()).isTrue();
        assertThat(decision.recompute(BY)).hasValueSatisfying(moved -> {
            assertThat(moved.term()).isEqualTo("confirmUntil");
            assertThat(moved.after().lastDay()).isAfter(before.lastDay());
        });
        assertThat(decision.confirmUntil().provisional()).isFalse();
    }

    @Test
    void theDayOfWhatIsDecidedStands() {
        var decision = proposed();
        var before = decision.confirmUntil();
        decision.reject(DAY);
        assertThat(decision.recompute(BY)).isEmpty();
        assertThat(decision.confirmUntil().lastDay()).isEqualTo(before.lastDay());
        assertThat(decision.confirmUntil().provisional()).isFalse();
    }
}
