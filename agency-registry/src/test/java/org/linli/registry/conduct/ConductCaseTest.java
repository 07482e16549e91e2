package org.linli.registry.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.registry.conduct.CaseCommand.APPEAL;
import static org.linli.registry.conduct.CaseCommand.CLOSE;
import static org.linli.registry.conduct.CaseCommand.CONFIRM;
import static org.linli.registry.conduct.CaseCommand.CONFIRM_APPEAL;
import static org.linli.registry.conduct.CaseCommand.CONFIRM_DISMISSAL;
import static org.linli.registry.conduct.CaseCommand.DECIDE_APPEAL;
import static org.linli.registry.conduct.CaseCommand.DISMISS;
import static org.linli.registry.conduct.CaseCommand.FALL;
import static org.linli.registry.conduct.CaseCommand.FALL_SILENT;
import static org.linli.registry.conduct.CaseCommand.HEAR;
import static org.linli.registry.conduct.CaseCommand.LAPSE_STEP;
import static org.linli.registry.conduct.CaseCommand.NOTICE;
import static org.linli.registry.conduct.CaseCommand.PROPOSE;
import static org.linli.registry.conduct.CaseCommand.REJECT_APPEAL;
import static org.linli.registry.conduct.CaseCommand.REJECT_DECISION;
import static org.linli.registry.conduct.CaseCommand.REJECT_DISMISSAL;
import static org.linli.registry.conduct.CaseCommand.RESPOND;
import static org.linli.registry.conduct.CaseCommand.WITHDRAW;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.registry.conduct.CaseEvent.Origin;

class ConductCaseTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-14");
    private static final LocalDate LATER = DAY.plusMonths(2);
    private static final Actor LIN = Actor.of("officer-lin");
    private static final Actor WU = Actor.of("panel-wu");
    private static final Actor XU = Actor.of("panel-xu");
    private static final Actor ZHAO = Actor.of("panel-zhao");
    private static final Actor SUN = Actor.of("panel-sun");

    private static Rule rule(String id) {
        return RuleBook.shipped().get(id, DAY);
    }

    private static Deadline due(String id) {
        return WorkCalendar.published().deadline(DAY, rule(id));
    }

    private static ConductCase finding() {
        return ConductCase.open(UUID.randomUUID(), "HZ-2026-C-00001", UUID.randomUUID(),
                new Subject(Origin.VIOLATION, UUID.randomUUID(), "records"), DAY, null);
    }

    private static ConductCase after(Supplier<ConductCase> start, Consumer<ConductCase> step) {
        var opened = start.get();
        step.accept(opened);
        return opened;
    }

    private static ConductCase noticed() {
        return after(ConductCaseTest::finding, c -> c.notice("we found", due("CASE-RESPONSE"), LIN));
    }

    private static ConductCase responded() {
        return after(ConductCaseTest::noticed, c -> c.respond("we answer"));
    }

    private static CaseEvent.Proposed propose(ConductCase c, int months, Actor panel) {
        return c.propose(months, "because", panel, due("STEP-CONFIRM"), rule("O13-MIN"), rule("O13-MAX"),
                rule("SEPARATION"));
    }

    private static CaseEvent.Decided confirm(ConductCase c, Actor panel) {
        return c.confirm(UUID.randomUUID(), panel, DAY, due("CASE-APPEAL"), rule("SEPARATION"));
    }

    private static ConductCase proposed() {
        return after(ConductCaseTest::responded, c -> propose(c, 12, WU));
    }

    private static ConductCase decided() {
        return after(ConductCaseTest::proposed, c -> confirm(c, XU));
    }

    private static ConductCase appealed() {
        return after(ConductCaseTest::decided, c -> c.appeal("unfair", DAY, rule("CASE-APPEAL")));
    }

    private static void decideAppeal(ConductCase c, boolean upheld) {
        c.decideAppeal(upheld, "because", ZHAO, due("STEP-CONFIRM"), rule("SEPARATION"));
    }

    private static void confirmAppeal(ConductCase c) {
        c.confirmAppeal(SUN, DAY, rule("SEPARATION"));
    }

    private static ConductCase appealProposed(boolean upheld) {
        return after(ConductCaseTest::appealed, c -> decideAppeal(c, upheld));
    }

    private static ConductCase dismissalProposed() {
        return after(ConductCaseTest::responded, c -> c.dismiss("minor", WU, due("STEP-CONFIRM"), rule("SEPARATION")));
    }

    private static void confirmDismissal(ConductCase c) {
        c.confirmDismissal(XU, DAY, rule("SEPARATION"));
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(CaseStatus.class, CaseCommand.class, Map.ofEntries(
                Map.entry(CaseStatus.FINDING, ConductCaseTest::finding),
                Map.entry(CaseStatus.NOTICED, ConductCaseTest::noticed),
                Map.entry(CaseStatus.RESPONDED, ConductCaseTest::responded),
                Map.entry(CaseStatus.SILENT, () -> after(ConductCaseTest::noticed, ConductCase::fallSilent)),
                Map.entry(CaseStatus.HEARD,
                        () -> after(ConductCaseTest::responded, c -> c.hear("minutes", WU, rule("SEPARATION")))),
                Map.entry(CaseStatus.PROPOSED, ConductCaseTest::proposed),
                Map.entry(CaseStatus.DECIDED, ConductCaseTest::decided),
                Map.entry(CaseStatus.APPEALED, ConductCaseTest::appealed),
                Map.entry(CaseStatus.UPHELD, () -> after(() -> appealProposed(false), ConductCaseTest::confirmAppeal)),
                Map.entry(CaseStatus.APPEAL_PROPOSED, () -> appealProposed(true)),
                Map.entry(CaseStatus.DISMISSAL_PROPOSED, ConductCaseTest::dismissalProposed),
                Map.entry(CaseStatus.OVERTURNED,
                        () -> after(() -> appealProposed(true), ConductCaseTest::confirmAppeal)),
                Map.entry(CaseStatus.DISMISSED,
                        () -> after(ConductCaseTest::dismissalProposed, ConductCaseTest::confirmDismissal)),
                Map.entry(CaseStatus.CLOSED,
                        () -> after(ConductCaseTest::decided, c -> c.close(LATER, rule("CASE-APPEAL"))))),
                Map.ofEntries(Map.entry(NOTICE, c -> c.notice("n", due("CASE-RESPONSE"), LIN)),
                        Map.entry(RESPOND, c -> c.respond("r")), Map.entry(FALL_SILENT, ConductCase::fallSilent),
                        Map.entry(HEAR, c -> c.hear("m", WU, rule("SEPARATION"))),
                        Map.entry(PROPOSE, c -> propose(c, 12, WU)), Map.entry(CONFIRM, c -> confirm(c, XU)),
                        Map.entry(DISMISS, c -> c.dismiss("d", WU, due("STEP-CONFIRM"), rule("SEPARATION"))),
                        Map.entry(APPEAL, c -> c.appeal("a", DAY, rule("CASE-APPEAL"))),
                        Map.entry(DECIDE_APPEAL, c -> decideAppeal(c, true)),
                        Map.entry(CONFIRM_APPEAL, ConductCaseTest::confirmAppeal),
                        Map.entry(REJECT_APPEAL, c -> c.rejectAppeal(ZHAO, rule("SEPARATION"))),
                        Map.entry(CONFIRM_DISMISSAL, ConductCaseTest::confirmDismissal),
                        Map.entry(REJECT_DISMISSAL, c -> c.rejectDismissal(WU, rule("SEPARATION"))),
                        Map.entry(CLOSE, c -> c.close(LATER, rule("CASE-APPEAL"))),
                        Map.entry(REJECT_DECISION, c -> c.rejectDecision(WU, rule("SEPARATION"))),
                        Map.entry(LAPSE_STEP, ConductCase::lapseStep), Map.entry(FALL, c -> c.fall("corrected")),
                        Map.entry(WITHDRAW, c -> c.withdraw("corrected", DAY, due("CASE-APPEAL")))),
                Map.ofEntries(Map.entry(CaseStatus.FINDING, Set.of(NOTICE, DISMISS, WITHDRAW)),
                        Map.entry(CaseStatus.NOTICED, Set.of(RESPOND, FALL_SILENT, WITHDRAW)),
                        Map.entry(CaseStatus.RESPONDED, Set.of(HEAR, PROPOSE, DISMISS, WITHDRAW)),
                        Map.entry(CaseStatus.SILENT, Set.of(RESPOND, HEAR, PROPOSE, DISMISS, WITHDRAW)),
                        Map.entry(CaseStatus.HEARD, Set.of(PROPOSE, DISMISS, WITHDRAW)),
                        Map.entry(CaseStatus.PROPOSED, Set.of(CONFIRM, REJECT_DECISION, LAPSE_STEP, DISMISS, WITHDRAW)),
                        Map.entry(CaseStatus.DECIDED, Set.of(APPEAL, CLOSE, WITHDRAW)),
                        Map.entry(CaseStatus.APPEALED, Set.of(DECIDE_APPEAL, WITHDRAW)),
                        Map.entry(CaseStatus.APPEAL_PROPOSED,
                                Set.of(CONFIRM_APPEAL, REJECT_APPEAL, LAPSE_STEP, WITHDRAW)),
                        Map.entry(CaseStatus.DISMISSAL_PROPOSED,
                                Set.of(CONFIRM_DISMISSAL, REJECT_DISMISSAL, LAPSE_STEP, WITHDRAW)),
                        Map.entry(CaseStatus.UPHELD, Set.of(CLOSE, WITHDRAW)),
                        Map.entry(CaseStatus.OVERTURNED, Set.of(CLOSE)), Map.entry(CaseStatus.DISMISSED, Set.of(CLOSE)),
                        Map.entry(CaseStatus.CLOSED, Set.of(WITHDRAW))),
                ConductCase::status);
    }

    @Test
    void whoInvestigatedDoesNotDecide() {
        var responded = responded();
        assertThatThrownBy(() -> propose(responded, 12, LIN)).isInstanceOf(RuleRefused.class);
        assertThat(responded.status()).isEqualTo(CaseStatus.RESPONDED);
    }

    @Test
    void oneAloneDoesNotDecideAndDecidersDoNotJudgeTheAppeal() {
        assertThatThrownBy(() -> confirm(proposed(), WU)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> appealed().decideAppeal(true, "b", XU, due("STEP-CONFIRM"), rule("SEPARATION")))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void oneAloneDoesNotDismissAndARejectedDismissalLeavesTheCaseWhereItWas() {
        var proposed =
                after(ConductCaseTest::proposed, c -> c.dismiss("minor", WU, due("STEP-CONFIRM"), rule("SEPARATION")));
        assertThatThrownBy(() -> proposed.confirmDismissal(WU, DAY, rule("SEPARATION")))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> proposed.confirmDismissal(LIN, DAY, rule("SEPARATION")))
                .isInstanceOf(RuleRefused.class);
        proposed.rejectDismissal(XU, rule("SEPARATION"));
        assertThat(proposed.status()).isEqualTo(CaseStatus.PROPOSED);
        confirm(proposed, XU);
        assertThat(proposed.status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void oneAloneDoesNotJudgeTheAppeal() {
        var appeal = appealProposed(true);
        assertThatThrownBy(() -> appeal.confirmAppeal(ZHAO, DAY, rule("SEPARATION"))).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> appeal.confirmAppeal(XU, DAY, rule("SEPARATION"))).isInstanceOf(RuleRefused.class);
        appeal.rejectAppeal(SUN, rule("SEPARATION"));
        assertThat(appeal.status()).isEqualTo(CaseStatus.APPEALED);
    }

    @Test
    void theBanLastsOneToThreeYears() {
        assertThatThrownBy(() -> propose(responded(), 11, WU)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> propose(responded(), 37, WU)).isInstanceOf(RuleRefused.class);
        var c = after(ConductCaseTest::responded, open -> propose(open, 36, WU));
        assertThat(confirm(c, XU).until()).isEqualTo(DAY.plusYears(3));
    }

    @Test
    void anAppealHasItsTerm() {
        var late = due("CASE-APPEAL").lastDay().plusDays(1);
        assertThatThrownBy(() -> decided().appeal("late", late, rule("CASE-APPEAL"))).isInstanceOf(RuleRefused.class);
    }

    @Test
    void nobodyClosesACaseOverAnAppealThatMayStillCome() {
        var last = due("CASE-APPEAL").lastDay();
        var c = decided();
        assertThatThrownBy(() -> c.close(last, rule("CASE-APPEAL"))).isInstanceOf(RuleRefused.class);
        assertThat(c.status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(c.close(last.plusDays(1), rule("CASE-APPEAL")).on()).isEqualTo(last.plusDays(1));
    }

    @Test
    void whatItBeganWithWasCorrected() {
        var open = noticed();
        assertThat(open.withdraw("corrected", DAY, due("CASE-APPEAL"))).singleElement().isInstanceOfSatisfying(
                CaseEvent.Decided.class, said -> assertThat(said.outcome()).isEqualTo("DISMISSED"));
        assertThat(open.status()).isEqualTo(CaseStatus.DISMISSED);

        var decided = decided();
        var term = WorkCalendar.published().deadline(LATER, rule("CASE-APPEAL"));
        assertThat(decided.withdraw("corrected", LATER, term)).singleElement()
                .isInstanceOf(CaseEvent.SubjectWithdrawn.class);
        assertThatThrownBy(() -> decided.close(term.lastDay(), rule("CASE-APPEAL"))).isInstanceOf(RuleRefused.class);
        assertThat(decided.status()).as("a decision falls by people only").isEqualTo(CaseStatus.DECIDED);
        decided.appeal("the result was corrected", LATER, rule("CASE-APPEAL"));
        assertThat(decided.status()).as("without a term").isEqualTo(CaseStatus.APPEALED);
    }

    @Test
    void aStepFallsWithItsDayAlsoWhereTheClockHasNotBeenThere() {
        var late = due("STEP-CONFIRM").lastDay().plusDays(1);
        var c = proposed();
        assertThatThrownBy(() -> c.confirm(UUID.randomUUID(), XU, late, due("CASE-APPEAL"), rule("SEPARATION")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> dismissalProposed().confirmDismissal(XU, late, rule("SEPARATION")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> appealProposed(true).confirmAppeal(SUN, late, rule("SEPARATION")))
                .isInstanceOf(Conflict.class);
        assertThat(after(() -> appealProposed(true), ConductCase::lapseStep).status()).isEqualTo(CaseStatus.APPEALED);
        assertThat(after(ConductCaseTest::dismissalProposed, ConductCase::lapseStep).status())
                .isEqualTo(CaseStatus.RESPONDED);
        assertThat(after(ConductCaseTest::proposed, ConductCase::lapseStep).status()).isEqualTo(CaseStatus.RESPONDED);
    }

    @Test
    void aProposedBanIsRejectedAndAnotherTakesItsPlace() {
        var c = after(ConductCaseTest::proposed, open -> open.rejectDecision(XU, rule("SEPARATION")));
        assertThat(c.status()).isEqualTo(CaseStatus.RESPONDED);
        propose(c, 24, XU);
        assertThat(confirm(c, WU).until()).isEqualTo(DAY.plusYears(2));
    }

    @Test
    void aClosedCaseWhoseSubjectIsCorrectedIsBeforeThePanelAgain() {
        var c = after(ConductCaseTest::decided, closed -> closed.close(LATER, rule("CASE-APPEAL")));
        var term = WorkCalendar.published().deadline(LATER, rule("CASE-APPEAL"));
        assertThat(c.withdraw("corrected", LATER, term)).hasSize(2).last().isInstanceOf(CaseEvent.Appealed.class);
        decideAppeal(c, true);
        confirmAppeal(c);
        assertThat(c.status()).isEqualTo(CaseStatus.OVERTURNED);
        assertThat(c.isLive()).isFalse();
        c.close(LATER, rule("CASE-APPEAL"));
        assertThat(c.accepted()).isEmpty();
    }
}
