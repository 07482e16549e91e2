package org.linli.procurement.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.planning.consultation.SampleConsultation;
import org.linli.procurement.planning.plan.PlanReview.Measured;

class PlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final BusinessDay DAY = new BusinessDay(TODAY, RULES, CALENDAR);
    private static final Actor WRITER = Actor.of("writer");
    private static final Actor HEAD = Actor.of("head");

    private static Kpi kpi(String code, OutcomeGroup group) {
        return new Kpi(code, "n", BigDecimal.TEN, BigDecimal.valueOf(60), "%", group);
    }

    private static Goal goal(String code, Kpi... kpis) {
        return new Goal(code, "t", List.of(Topic.ELDERLY_CARE), new Responsibilities("g", "m", "s", "p"),
                Arrays.asList(kpis));
    }

    private static PlanContent content(Goal... goals) {
        return new PlanContent("t", LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31), Arrays.asList(goals));
    }

    private static PlanContent whole() {
        return content(goal("CARE", kpi("OLD", OutcomeGroup.ELDERLY), kpi("ORPHANS", OutcomeGroup.ORPHANS)),
                goal("HELP", kpi("NEEDY", OutcomeGroup.NEEDY)));
    }

    private static Plan proposed() {
        return Plan.propose(Ids.next(), "HZ-PLAN", "CIVIL", whole(), WRITER);
    }

    private static Plan after(Plan plan, Consumer<Plan> step) {
        step.accept(plan);
        return plan;
    }

    private static Plan consulted() {
        return after(proposed(), plan -> plan.consult(SampleConsultation.open(TODAY)));
    }

    private static Plan published() {
        return after(consulted(), plan -> plan.publish(HEAD, DAY));
    }

    private static PlanReview review(int year) {
        return new PlanReview(year,
                List.of(new Measured("CARE", "OLD", BigDecimal.valueOf(20), null),
                        new Measured("CARE", "ORPHANS", null, "not counted yet"),
                        new Measured("HELP", "NEEDY", BigDecimal.ONE, null)),
                "s", TODAY);
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<PlanStatus, Supplier<Plan>>(PlanStatus.class);
        reach.put(PlanStatus.PROPOSED, PlanTest::proposed);
        reach.put(PlanStatus.CONSULTATION, PlanTest::consulted);
        reach.put(PlanStatus.PUBLISHED, PlanTest::published);
        reach.put(PlanStatus.RETIRED, () -> after(published(), plan -> plan.retire("r", TODAY)));
        var commands = new EnumMap<PlanCommand, Consumer<Plan>>(PlanCommand.class);
        commands.put(PlanCommand.WRITE, plan -> plan.write(whole(), WRITER));
        commands.put(PlanCommand.CONSULT, plan -> plan.consult(SampleConsultation.open(TODAY)));
        commands.put(PlanCommand.PUBLISH, plan -> plan.publish(HEAD, DAY));
        commands.put(PlanCommand.REVIEW, plan -> plan.review(review(2026), DAY));
        commands.put(PlanCommand.RENEW, plan -> plan.renew(Ids.next(), WRITER));
        commands.put(PlanCommand.RETIRE, plan -> plan.retire("r", TODAY));
        var table = new EnumMap<PlanStatus, Set<PlanCommand>>(PlanStatus.class);
        table.put(PlanStatus.PROPOSED, EnumSet.of(PlanCommand.WRITE, PlanCommand.CONSULT, PlanCommand.RETIRE));
        table.put(PlanStatus.CONSULTATION, EnumSet.of(PlanCommand.WRITE, PlanCommand.PUBLISH, PlanCommand.RETIRE));
        table.put(PlanStatus.PUBLISHED, EnumSet.of(PlanCommand.REVIEW, PlanCommand.RENEW, PlanCommand.RETIRE));
        table.put(PlanStatus.RETIRED, Set.of());
        TransitionMatrix.check(PlanStatus.class, PlanCommand.class, reach, commands, table, Plan::status);
    }

    @Test
    void measuresItsThreeHeadlineGroupsBeforeItIsShownToAnybody() {
        var plan = Plan.propose(Ids.next(), "HZ-PLAN", "CIVIL", content(goal("CARE", kpi("OLD", OutcomeGroup.ELDERLY))),
                WRITER);
        assertThatThrownBy(() -> plan.requireHeadlines(DAY)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("PL4"));
        plan.write(whole(), WRITER);
        plan.requireHeadlines(DAY);
    }

    @Test
    void whoWroteTheLastWordsDoesNotPublishThem() {
        assertThatThrownBy(() -> consulted().publish(WRITER, DAY)).isInstanceOf(Conflict.class);
        var rewritten = after(consulted(), plan -> plan.write(whole(), HEAD));
        assertThatThrownBy(() -> rewritten.publish(HEAD, DAY)).isInstanceOf(Conflict.class);
        assertThat(rewritten.publish(WRITER, DAY)).isInstanceOfSatisfying(PlanEvent.Published.class,
                fact -> assertThat(fact.goalCodes()).containsExactly("CARE", "HELP"));
    }

    @Test
    void refusesCodesThatStandTwiceAndPeriodsThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> content(goal("A", kpi("K", null)), goal("A", kpi("K", null))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> content(goal("A", kpi("K", null), kpi("K", null)))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PlanContent("t", TODAY, TODAY, List.of())).isInstanceOf(Invalid.class);
    }

    @Test
    void aReviewIsWholeAndComesOnceAYear() {
        var plan = published();
        assertThat(plan.review(review(2026), DAY)).isInstanceOfSatisfying(PlanEvent.Reviewed.class, fact -> {
            assertThat(fact.known()).isEqualTo(2);
            assertThat(fact.unknown()).isEqualTo(1);
        });
        assertThatThrownBy(() -> plan.review(review(2026), DAY)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> plan.review(review(2027), DAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> plan.review(review(2025), DAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(
                () -> published().review(new PlanReview(2026, review(2026).values().subList(0, 2), "s", TODAY), DAY))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new PlanReview(2026, List.of(new Measured("CARE", "OLD", null, " ")), "s", TODAY))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aYearWithoutReviewIsSaidOnceAndAReviewBeginsTheNextYear() {
        var plan = published();
        var due = plan.cycle().reviewUntil().orElseThrow();
        assertThat(due.rule()).isEqualTo("PL3");
        assertThat(plan.tick(due.passesAt().minusSeconds(1))).isEmpty();
        assertThat(plan.tick(due.passesAt())).containsInstanceOf(PlanEvent.ReviewOverdue.class);
        assertThat(plan.tick(due.passesAt().plusSeconds(9))).isEmpty();
        var reviewed = after(published(), each -> each.review(review(2026), DAY));
        assertThat(reviewed.tick(reviewed.cycle().reviewUntil().map(Deadline::passesAt).orElseThrow())).isPresent();
    }

    @Test
    void theNextEditionBeginsWhereThisOneStandsAndLeavesItAlone() {
        var plan = published();
        var next = plan.renew(Ids.next(), HEAD);
        assertThat(next.edition()).isEqualTo(2);
        assertThat(next.content()).isEqualTo(plan.content());
        assertThat(next.status()).isEqualTo(PlanStatus.PROPOSED);
        assertThat(plan.status()).isEqualTo(PlanStatus.PUBLISHED);
    }
}
