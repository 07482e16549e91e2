package org.linli.procurement.planning.intention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class IntentionTest {

    private static final Money BUDGET = Money.yuan("2400000.00");
    private static final BusinessDay DAY = day(LocalDate.of(2026, 11, 24));

    private static BusinessDay day(LocalDate date) {
        return new BusinessDay(date, RuleBook.shipped(), WorkCalendar.published());
    }

    private static IntentionText text(Money budget) {
        return new IntentionText("p", "n", budget, "2026-12");
    }

    private static Intention published() {
        return Intention.publish(Ids.next(), new Intention.Planned(Ids.next(), "440105005", "440105005", "YOUTH_ZONE"),
                text(BUDGET), DAY);
    }

    private static Intention claimed() {
        var intention = published();
        intention.claim("r", Actor.of("one"));
        return intention;
    }

    private static Intention urgent() {
        var intention = claimed();
        intention.confirm(Actor.of("two"), DAY.date());
        return intention;
    }

    private static Intention begun() {
        var intention = urgent();
        intention.begin(Ids.next(), DAY);
        return intention;
    }

    private static Intention withdrawn() {
        var intention = published();
        intention.withdraw("r");
        return intention;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<IntentionStatus, Supplier<Intention>>(IntentionStatus.class);
        reach.put(IntentionStatus.PUBLISHED, IntentionTest::published);
        reach.put(IntentionStatus.URGENCY_CLAIMED, IntentionTest::claimed);
        reach.put(IntentionStatus.URGENT, IntentionTest::urgent);
        reach.put(IntentionStatus.BEGUN, IntentionTest::begun);
        reach.put(IntentionStatus.WITHDRAWN, IntentionTest::withdrawn);
        var commands = new EnumMap<IntentionCommand, Consumer<Intention>>(IntentionCommand.class);
        commands.put(IntentionCommand.CORRECT, intention -> intention.correct(text(BUDGET), "r", DAY));
        commands.put(IntentionCommand.CLAIM, intention -> intention.claim("r", Actor.of("one")));
        commands.put(IntentionCommand.CONFIRM, intention -> intention.confirm(Actor.of("two"), DAY.date()));
        commands.put(IntentionCommand.REJECT, Intention::reject);
        commands.put(IntentionCommand.WITHDRAW, intention -> intention.withdraw("r"));
        commands.put(IntentionCommand.END, intention -> intention.end("r"));
        commands.put(IntentionCommand.BEGIN, intention -> intention.begin(Ids.next(), day(DAY.date().plusDays(30))));
        var table = new EnumMap<IntentionStatus, Set<IntentionCommand>>(IntentionStatus.class);
        table.put(IntentionStatus.PUBLISHED, EnumSet.of(IntentionCommand.CORRECT, IntentionCommand.CLAIM,
                IntentionCommand.WITHDRAW, IntentionCommand.BEGIN, IntentionCommand.END));
        table.put(IntentionStatus.URGENCY_CLAIMED, EnumSet.of(IntentionCommand.CONFIRM, IntentionCommand.REJECT,
                IntentionCommand.WITHDRAW, IntentionCommand.BEGIN, IntentionCommand.END));
        table.put(IntentionStatus.URGENT, EnumSet.of(IntentionCommand.CORRECT, IntentionCommand.WITHDRAW,
                IntentionCommand.BEGIN, IntentionCommand.END));
        table.put(IntentionStatus.BEGUN, EnumSet.of(IntentionCommand.BEGIN, IntentionCommand.END));
        table.put(IntentionStatus.WITHDRAWN, Set.of());
        TransitionMatrix.check(IntentionStatus.class, IntentionCommand.class, reach, commands, table,
                Intention::status);
    }

    @Test
    void whatWasCorrectedIsUrgentOnlyWhenThatIsFoundAgain() {
        var intention = urgent();
        intention.correct(text(BUDGET), "r", DAY);
        assertThat(intention.status()).isEqualTo(IntentionStatus.PUBLISHED);
        assertThat(intention.earliestOn()).as("its term goes on").isEqualTo(DAY.date().plusDays(30));
        intention.correct(text(BUDGET.plus(Money.fen(1))), "r", day(DAY.date().plusDays(7)));
        assertThat(intention.status()).isEqualTo(IntentionStatus.PUBLISHED);
        assertThat(intention.earliestOn()).isEqualTo(DAY.date().plusDays(37));
    }

    @Test
    void onePersonWithTwoAccountsFindsNothingUrgentAlone() {
        var intention = published();
        intention.claim("r", new Actor("one", "person-1"));
        assertThatThrownBy(() -> intention.confirm(new Actor("other-account", "person-1"), DAY.date()))
                .isInstanceOf(Conflict.class);
    }
}
