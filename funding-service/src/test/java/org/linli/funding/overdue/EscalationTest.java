package org.linli.funding.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.funding.contract.Part;
import org.linli.funding.overdue.EscalationStatus.EscalationCommand;
import org.linli.funding.payable.PauseReason;
import org.linli.funding.payable.PayableEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;

/** A step of the ladder: every status against every command, whose answer counts, and what is no answer. */
class EscalationTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<String> PURCHASER = Set.of("purchaser");

    private static Escalation raised() {
        return at(EscalationLevel.DESK);
    }

    private static Escalation at(EscalationLevel level) {
        var fact = new PayableEvent.Overdue(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "440105005", 1,
                Part.WAGE, Money.yuan("100"), DAY.minusDays(1), DAY, 1, 1, "purchaser:440105005");
        return Escalation.raise(UUID.randomUUID(), fact, level, new Deadline(DAY.plusDays(3), "FP02", "house", false));
    }

    private static Escalation missed() {
        var escalation = raised();
        escalation.miss();
        return escalation;
    }

    private static void answer(Escalation escalation) {
        escalation.answer(null, DAY.plusDays(5), PURCHASER, Actor.of("ann"), DAY, RULES.get("F05", DAY));
    }

    private static Escalation answered() {
        var escalation = raised();
        answer(escalation);
        return escalation;
    }

    private static Escalation closed() {
        var escalation = raised();
        escalation.close();
        return escalation;
    }

    @Test
    void acceptsInEveryStatusExactlyItsCommands() {
        TransitionMatrix.check(EscalationStatus.class, EscalationCommand.class,
                Map.of(EscalationStatus.RAISED, EscalationTest::raised, EscalationStatus.MISSED, EscalationTest::missed,
                        EscalationStatus.ANSWERED, EscalationTest::answered, EscalationStatus.CLOSED,
                        EscalationTest::closed),
                Map.of(EscalationCommand.ANSWER, EscalationTest::answer, EscalationCommand.MISS, Escalation::miss,
                        EscalationCommand.CLOSE, Escalation::close),
                Map.of(EscalationStatus.RAISED, Set.of(EscalationCommand.values()), EscalationStatus.MISSED,
                        Set.of(EscalationCommand.ANSWER, EscalationCommand.CLOSE), EscalationStatus.ANSWERED,
                        Set.of(EscalationCommand.CLOSE), EscalationStatus.CLOSED, Set.of()),
                Escalation::status);
    }

    @Test
    void isAnsweredByItsOwnOfficeWithALawfulCauseAndADayAhead() {
        var rule = RULES.get("F05", DAY);
        assertThatThrownBy(() -> at(EscalationLevel.FINANCE).answer(null, DAY, PURCHASER, Actor.of("ann"), DAY, rule))
                .isInstanceOf(Forbidden.class);
        for (var cause : PauseReason.values()) {
            if (!cause.isLawful()) {
                assertThatThrownBy(() -> raised().answer(cause, DAY, PURCHASER, Actor.of("ann"), DAY, rule))
                        .isInstanceOfSatisfying(RuleRefused.class,
                                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("F05"));
            }
        }
        assertThatThrownBy(() -> raised().answer(null, DAY.minusDays(1), PURCHASER, Actor.of("ann"), DAY, rule))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void climbsALevelWithEachThresholdAndStaysOnTheLast() {
        assertThat(IntStream.range(0, 7).mapToObj(EscalationLevel::ofStep)).containsExactly(EscalationLevel.DESK,
                EscalationLevel.HEAD, EscalationLevel.FINANCE, EscalationLevel.DISTRICT, EscalationLevel.SUPERVISION,
                EscalationLevel.SUPERVISION, EscalationLevel.SUPERVISION);
    }
}
