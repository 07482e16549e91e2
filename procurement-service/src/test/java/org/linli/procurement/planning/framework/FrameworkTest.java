package org.linli.procurement.planning.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class FrameworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate UNTIL = TODAY.plusDays(10);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final BusinessDay DAY = new BusinessDay(TODAY, RULES, WorkCalendar.published());
    private static final UUID MEMBER = Ids.next();

    private static Framework of(Framework.Mode mode, LocalDate to, @Nullable LocalDate until) {
        return Framework.open(Ids.next(),
                new Framework.Terms("440105005", "X", "t", mode, Money.yuan("100.00"), TODAY, to, until), DAY);
    }

    private static Framework open() {
        var framework = of(Framework.Mode.OPEN, TODAY.plusYears(1), null);
        framework.apply(MEMBER, DAY);
        return framework;
    }

    private static Framework closed(int applicants) {
        var framework = of(Framework.Mode.CLOSED, TODAY.plusYears(1), UNTIL);
        framework.apply(MEMBER, DAY);
        for (int index = 1; index < applicants; index++) {
            framework.apply(Ids.next(), DAY);
        }
        return framework;
    }

    private static FrameworkEvent decide(Framework framework, int admitted) {
        var decisions = new ArrayList<Framework.Decision>();
        for (var member : framework.members()) {
            decisions.add(new Framework.Decision(member.agencyId(), decisions.size() < admitted, "评分靠后"));
        }
        return framework.decide(decisions, on(UNTIL.plusDays(1)));
    }

    private static BusinessDay on(LocalDate date) {
        return new BusinessDay(date, RULES, WorkCalendar.published());
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<FrameworkStatus, Supplier<Framework>>(FrameworkStatus.class);
        reach.put(FrameworkStatus.APPLICATIONS, () -> closed(4));
        reach.put(FrameworkStatus.ACTIVE, FrameworkTest::open);
        reach.put(FrameworkStatus.ENDED, () -> {
            var framework = open();
            framework.end("r", TODAY);
            return framework;
        });
        var commands = new EnumMap<FrameworkCommand, Consumer<Framework>>(FrameworkCommand.class);
        commands.put(FrameworkCommand.APPLY, framework -> framework.apply(Ids.next(), DAY));
        commands.put(FrameworkCommand.LEAVE, framework -> framework.leave(MEMBER, TODAY));
        commands.put(FrameworkCommand.DECIDE, framework -> decide(framework, 3));
        commands.put(FrameworkCommand.END, framework -> framework.end("r", TODAY));
        var table = new EnumMap<FrameworkStatus, Set<FrameworkCommand>>(FrameworkStatus.class);
        table.put(FrameworkStatus.APPLICATIONS, EnumSet.allOf(FrameworkCommand.class));
        table.put(FrameworkStatus.ACTIVE,
                EnumSet.of(FrameworkCommand.APPLY, FrameworkCommand.LEAVE, FrameworkCommand.END));
        table.put(FrameworkStatus.ENDED, Set.of());
        TransitionMatrix.check(FrameworkStatus.class, FrameworkCommand.class, reach, commands, table,
                Framework::status);
    }

    @ParameterizedTest
    @CsvSource({"3,2,", "4,3,", "5,4,", "6,4,", "10,8,", "2,1,P30", "3,1,P30", "3,3,P30.out", "6,5,P30.out",
        "10,9,P30.out"})
    void aClosedOneLeavesOutAFifthAndKeepsTwo(int applied, int admitted, @Nullable String refusedBy) {
        var framework = closed(applied);
        if (refusedBy == null) {
            decide(framework, admitted);
            assertThat(framework.callable(UNTIL.plusDays(1))).isEqualTo(admitted);
        } else {
            assertThatThrownBy(() -> decide(framework, admitted)).isInstanceOfSatisfying(RuleRefused.class,
                    refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo(refusedBy));
            assertThat(framework.status()).isEqualTo(FrameworkStatus.APPLICATIONS);
        }
    }

    @Test
    void runsTwoYearsAtMostAndOnlyThen() {
        var last = TODAY.plusMonths(24).minusDays(1);
        assertThatThrownBy(() -> of(Framework.Mode.OPEN, last.plusDays(1), null)).isInstanceOf(RuleRefused.class);
        var framework = of(Framework.Mode.OPEN, last, null);
        framework.apply(MEMBER, DAY);
        assertThat(framework.holds(MEMBER, TODAY.minusDays(1))).isFalse();
        assertThat(framework.holds(MEMBER, TODAY)).isTrue();
        assertThat(framework.holds(MEMBER, last)).isTrue();
        assertThat(framework.holds(MEMBER, last.plusDays(1))).isFalse();
        framework.leave(MEMBER, TODAY);
        assertThat(framework.holds(MEMBER, TODAY)).isFalse();
    }

    @Test
    void applicationsEndAndEachIsDecidedWithAReason() {
        var framework = closed(4);
        assertThatThrownBy(() -> framework.apply(MEMBER, DAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> framework.apply(Ids.next(), on(UNTIL.plusDays(1)))).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> framework.decide(List.of(), on(UNTIL.plusDays(1)))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> framework.decide(List.of(), on(UNTIL))).isInstanceOf(RuleRefused.class);
        var silent = framework.members().stream()
                .map(member -> new Framework.Decision(member.agencyId(), !member.agencyId().equals(MEMBER), null))
                .toList();
        assertThatThrownBy(() -> framework.decide(silent, on(UNTIL.plusDays(1)))).isInstanceOf(Invalid.class);
    }
}
