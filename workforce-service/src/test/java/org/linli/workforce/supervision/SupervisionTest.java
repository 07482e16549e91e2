package org.linli.workforce.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.workforce.post.APost;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Tier;
import org.linli.workforce.supervision.SupervisionStatus.SupervisionCommand;

class SupervisionTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-10");
    private static final RuleBook RULES = RuleBook.shipped();
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static Supervision assign(Post worker, Post supervisor, int load) {
        return Supervision.assign(UUID.randomUUID(), worker, supervisor, load, DAY, RULES.get("T08-BLOCK", DAY),
                RULES.get("T07-CERT", DAY));
    }

    private static final Actor WORKER = Actor.of("worker");

    private static Rule separation() {
        return RULES.get("CASE-SEPARATION", DAY);
    }

    private static Supervision proposed() {
        return assign(APost.active(OWN, Tier.FRONTLINE), APost.active(OTHER, Tier.LOCAL_SUPERVISOR), 0);
    }

    private static Supervision active() {
        return assign(APost.active(OWN, Tier.FRONTLINE), APost.active(OWN, Tier.LOCAL_SUPERVISOR), 0);
    }

    private static Supervision after(Supplier<Supervision> start, Consumer<Supervision> step) {
        var supervision = start.get();
        step.accept(supervision);
        return supervision;
    }

    private static final UUID SESSION = UUID.randomUUID();

    private static Session session(LocalDate on) {
        return new Session(SESSION, on, null, 2, true, "clerk", Handlers.of(Actor.of("clerk")), Session.Answer.NONE);
    }

    private static Supervision logged() {
        return after(SupervisionTest::active, SupervisionTest::log);
    }

    private static void log(Supervision supervision) {
        supervision.log(session(DAY), DAY);
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(SupervisionStatus.class, SupervisionCommand.class,
                Map.of(SupervisionStatus.PROPOSED, SupervisionTest::proposed, SupervisionStatus.ACTIVE,
                        SupervisionTest::logged, SupervisionStatus.DECLINED,
                        () -> after(SupervisionTest::proposed, s -> s.decline(DAY, "full")), SupervisionStatus.ENDED,
                        () -> after(SupervisionTest::logged, s -> s.end(DAY, "moved"))),
                Map.of(SupervisionCommand.ACCEPT, s -> s.accept(DAY), SupervisionCommand.DECLINE,
                        s -> s.decline(DAY, "full"), SupervisionCommand.LOG, SupervisionTest::log,
                        SupervisionCommand.CONFIRM, s -> s.confirm(SESSION, WORKER, separation()),
                        SupervisionCommand.DENY, s -> s.deny(SESSION, WORKER, separation()), SupervisionCommand.MEASURE,
                        s -> s.measure(YearMonth.from(DAY), 0, RULES.get("T09-MONTH", DAY),
                                RULES.get("T09-MONTH-REPORT", DAY)),
                        SupervisionCommand.END, s -> s.end(DAY, "moved")),
                Map.of(SupervisionStatus.PROPOSED,
                        Set.of(SupervisionCommand.ACCEPT, SupervisionCommand.DECLINE, SupervisionCommand.END),
                        SupervisionStatus.ACTIVE,
                        Set.of(SupervisionCommand.LOG, SupervisionCommand.CONFIRM, SupervisionCommand.DENY,
                                SupervisionCommand.MEASURE, SupervisionCommand.END),
                        SupervisionStatus.DECLINED, Set.of(), SupervisionStatus.ENDED,
                        Set.of(SupervisionCommand.CONFIRM, SupervisionCommand.DENY, SupervisionCommand.MEASURE)),
                Supervision::status);
    }

    @Test
    void theTwentyFirstIsRefusedAndTheSixteenthIsWarnedOf() {
        var supervisor = APost.active(OWN, Tier.LOCAL_SUPERVISOR);
        var twentieth = assign(APost.active(OWN, Tier.FRONTLINE), supervisor, 19);
        assertThat(twentieth.assigned(20, RULES.get("T08-WARN", DAY)).overWarning()).isTrue();
        assertThat(twentieth.assigned(15, RULES.get("T08-WARN", DAY)).overWarning()).isFalse();
        assertThatThrownBy(() -> assign(APost.active(OWN, Tier.FRONTLINE), supervisor, 20))
                .isInstanceOfSatisfying(RuleRefused.class, refused -> assertThat(refused.rule())
                        .hasValueSatisfying(rule -> assertThat(rule.id()).isEqualTo("T08-BLOCK")));
    }

    @ParameterizedTest
    @CsvSource({"FRONTLINE,FRONTLINE,false", "FRONTLINE,SENIOR,false", "FRONTLINE,LOCAL_SUPERVISOR,true",
        "SENIOR,LOCAL_SUPERVISOR,true", "LOCAL_SUPERVISOR,LOCAL_SUPERVISOR,false", "LOCAL_SUPERVISOR,MANAGER,true",
        "MANAGER,MANAGER,false", "FRONTLINE,MANAGER,true"})
    void onlySupervisorsSuperviseAndOnlyLowerTiers(Tier worker, Tier supervisor, boolean may) {
        var below = APost.active(OWN, worker);
        var above = APost.active(OWN, supervisor);
        if (may) {
            assertThat(assign(below, above, 0).status()).isEqualTo(SupervisionStatus.ACTIVE);
        } else {
            assertThatThrownBy(() -> assign(below, above, 0)).isInstanceOf(RuleRefused.class);
        }
    }

    @Test
    void bothPostsAreActive() {
        var worker = APost.planned(OWN, Tier.FRONTLINE);
        var supervisor = APost.planned(OWN, Tier.LOCAL_SUPERVISOR);
        assertThatThrownBy(() -> assign(worker, APost.active(OWN, Tier.LOCAL_SUPERVISOR), 0))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> assign(APost.active(OWN, Tier.FRONTLINE), supervisor, 0))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void theMonthThatWasWholeWhenItEndedIsMeasuredAndTheOneItDidNotLastIsNot() {
        var supervision = active();
        var report = RULES.get("T09-MONTH-REPORT", DAY);
        supervision.measureFrom(DAY, report);
        supervision.end(LocalDate.parse("2026-11-05"), "moved");
        assertThat(supervision.dueMonth()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(supervision.measure(YearMonth.of(2026, 10), 0, RULES.get("T09-MONTH", DAY), report))
                .containsInstanceOf(SupervisionEvent.Short.class);
        assertThat(supervision.isMeasured()).as("November was not whole").isFalse();
        var early = active();
        early.measureFrom(DAY, report);
        early.end(LocalDate.parse("2026-10-30"), "moved");
        assertThat(early.isMeasured()).isFalse();
    }

    @Test
    void aSessionLiesWithinTheSupervision() {
        var supervision = active();
        assertThatThrownBy(() -> supervision.log(session(DAY.minusDays(1)), DAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> supervision.log(session(DAY.plusDays(1)), DAY)).isInstanceOf(Invalid.class);
        log(supervision);
        assertThat(supervision.sessions()).hasSize(1);
    }
}
