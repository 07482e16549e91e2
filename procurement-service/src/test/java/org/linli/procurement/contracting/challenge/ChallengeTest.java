package org.linli.procurement.contracting.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.tendering.tender.TenderStatus;

class ChallengeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final Actor MAKER = Actor.of("maker");
    private static final Actor CHECKER = Actor.of("checker");

    private static Challenge filed() {
        var claim = Claim.of("440105005", Ids.next(), Level.OBJECTION, Subject.RESULT,
                List.of("the hours", "the score"), TODAY);
        return Challenge.file(Ids.next(), Ids.next(), claim, ChallengeClocks.objection(TODAY, null, RULES, CALENDAR));
    }

    private static Challenge query() {
        var claim = Claim.of("440105005", Ids.next(), Level.QUERY, Subject.DOCUMENT, List.of("when"), TODAY);
        return Challenge.file(Ids.next(), Ids.next(), claim, ChallengeClocks.query(TODAY, RULES, CALENDAR));
    }

    private static Challenge answered() {
        return after(filed(), challenge -> challenge.answer(false, "no", null, TODAY));
    }

    private static Challenge complaint() {
        return after(answered(), challenge -> challenge.complain(List.of(2), "g", TODAY, RULES, CALENDAR));
    }

    private static Challenge examined() {
        return after(complaint(), ChallengeTest::examine);
    }

    private static Challenge decided(ChallengeStatus outcome) {
        return after(examined(), challenge -> decide(challenge, outcome));
    }

    private static void examine(Challenge challenge) {
        challenge.examine(true, "r", MAKER, TODAY, RULES, CALENDAR);
    }

    private static List<ChallengeEvent> decide(Challenge challenge, ChallengeStatus outcome) {
        return challenge.decide(new Decision(outcome, true, "r", Remedy.RECORD, TODAY, 0), CHECKER, 0, RULES);
    }

    private static Challenge after(Challenge challenge, Consumer<Challenge> step) {
        step.accept(challenge);
        return challenge;
    }

    private static void ifComplaint(Challenge challenge, Consumer<Challenge> step) {
        if (challenge.status() == ChallengeStatus.COMPLAINT) {
            step.accept(challenge);
        }
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var late = filed().clocks().answerUntil().lastDay().plusDays(1);
        var reach = new EnumMap<ChallengeStatus, Supplier<Challenge>>(ChallengeStatus.class);
        reach.put(ChallengeStatus.FILED, ChallengeTest::filed);
        reach.put(ChallengeStatus.ANSWERED, ChallengeTest::answered);
        reach.put(ChallengeStatus.COMPLAINT, ChallengeTest::complaint);
        for (var end : EnumSet.of(ChallengeStatus.UPHELD, ChallengeStatus.PARTLY, ChallengeStatus.REJECTED)) {
            reach.put(end, () -> decided(end));
        }
        var commands = new EnumMap<ChallengeCommand, Consumer<Challenge>>(ChallengeCommand.class);
        commands.put(ChallengeCommand.ANSWER, challenge -> challenge.answer(false, "no", null, TODAY));
        commands.put(ChallengeCommand.COMPLAIN,
                challenge -> challenge.complain(List.of(1), "g", late, RULES, CALENDAR));
        commands.put(ChallengeCommand.EXAMINE, ChallengeTest::examine);
        commands.put(ChallengeCommand.STATE, challenge -> {
            ifComplaint(challenge, ChallengeTest::examine);
            challenge.state("s", TODAY, RULES);
        });
        commands.put(ChallengeCommand.HOLD, challenge -> challenge.hold(30, TODAY, RULES));
        commands.put(ChallengeCommand.RELEASE, challenge -> {
            ifComplaint(challenge, each -> each.hold(30, TODAY, RULES));
            challenge.release(false);
        });
        commands.put(ChallengeCommand.DECIDE, challenge -> {
            ifComplaint(challenge, ChallengeTest::examine);
            decide(challenge, ChallengeStatus.UPHELD);
        });
        var table = new EnumMap<ChallengeStatus, Set<ChallengeCommand>>(ChallengeStatus.class);
        table.put(ChallengeStatus.FILED, EnumSet.of(ChallengeCommand.ANSWER, ChallengeCommand.COMPLAIN));
        table.put(ChallengeStatus.ANSWERED, EnumSet.of(ChallengeCommand.COMPLAIN));
        table.put(ChallengeStatus.COMPLAINT, EnumSet.of(ChallengeCommand.EXAMINE, ChallengeCommand.STATE,
                ChallengeCommand.HOLD, ChallengeCommand.RELEASE, ChallengeCommand.DECIDE));
        for (var end : EnumSet.of(ChallengeStatus.UPHELD, ChallengeStatus.PARTLY, ChallengeStatus.REJECTED)) {
            table.put(end, Set.of());
        }
        TransitionMatrix.check(ChallengeStatus.class, ChallengeCommand.class, reach, commands, table,
                Challenge::status);
    }

    /** 25 September and 1 to 7 October 2026 are off; 10 October is a workday. */
    @Test
    void everyClockRunsByWorkdaysAndNamesItsRule() {
        var clocks = examined().clocks();
        assertThat(clocks.answerUntil().lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(clocks.answerUntil().rule()).isEqualTo("P20");
        assertThat(clocks.complainUntil().lastDay()).isEqualTo(CALENDAR.plusWorkdays(LocalDate.of(2026, 10, 8), 15));
        assertThat(clocks.complainUntil().rule()).isEqualTo("P21");
        assertThat(clocks.examineUntil().lastDay()).isEqualTo(CALENDAR.plusWorkdays(TODAY, 5));
        assertThat(clocks.copiesUntil().lastDay()).isEqualTo(CALENDAR.plusWorkdays(TODAY, 8));
        assertThat(clocks.statementUntil().lastDay()).isEqualTo(CALENDAR.plusWorkdays(TODAY, 5));
        assertThat(clocks.decideUntil().lastDay()).isEqualTo(CALENDAR.plusWorkdays(TODAY, 30));
        assertThat(clocks.decideUntil().basis()).contains("94");
        assertThat(query().clocks().answerUntil().lastDay()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(query().clocks().answerUntil().rule()).isEqualTo("P18");
    }

    @Test
    void aComplaintFollowsAnObjectionInItsTimeOnItsPointsOnly() {
        refused("P21", () -> query().complain(List.of(1), "g", TODAY.plusDays(9), RULES, CALENDAR));
        refused("P21",
                () -> filed().complain(List.of(1), "g", filed().clocks().answerUntil().lastDay(), RULES, CALENDAR));
        refused("P21", () -> answered().complain(List.of(3), "g", TODAY, RULES, CALENDAR));
        refused("P21", () -> answered().complain(List.of(1), "g",
                answered().clocks().complainUntil().lastDay().plusDays(1), RULES, CALENDAR));
        refused("P21", () -> after(filed(), challenge -> challenge.answer(true, "yes", Remedy.RESTART, TODAY))
                .complain(List.of(1), "g", TODAY, RULES, CALENDAR));
        var last = after(answered(), challenge -> challenge.complain(List.of(1), "g",
                challenge.clocks().complainUntil().lastDay(), RULES, CALENDAR));
        assertThat(last.status()).isEqualTo(ChallengeStatus.COMPLAINT);
    }

    private static void refused(String rule, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleRefused.class,
                refusal -> assertThat(refusal.rule().orElseThrow().id()).isEqualTo(rule));
    }

    @Test
    void aSuspensionLastsThirtyDaysAtMostAndComesOnce() {
        refused("P22.suspend", () -> complaint().hold(31, TODAY, RULES));
        var challenge = after(complaint(), each -> each.hold(30, TODAY, RULES));
        var until = challenge.clocks().heldUntil();
        assertThat(until.lastDay()).isEqualTo(TODAY.plusDays(30));
        assertThat(challenge.suspensionHasEnded(until.passesAt().minusSeconds(1))).isFalse();
        assertThat(challenge.suspensionHasEnded(until.passesAt())).isTrue();
        challenge.release(true);
        refused("P22.suspend", () -> challenge.hold(1, TODAY, RULES));
        assertThatThrownBy(() -> challenge.release(true)).isInstanceOf(Conflict.class);
    }

    @Test
    void silenceDoesNotFreeTheAward() {
        assertThat(filed().standsAgainstAward()).isTrue();
        assertThat(answered().standsAgainstAward()).isFalse();
        assertThat(query().standsAgainstAward()).isFalse();
        var late = filed().clocks().answerUntil().lastDay().plusDays(1);
        var unanswered = after(filed(), challenge -> challenge.complain(List.of(1), "g", late, RULES, CALENDAR));
        assertThat(unanswered.standsAgainstAward()).isTrue();
        unanswered.hold(30, late, RULES);
        assertThat(unanswered.standsAgainstAward()).isTrue();
        unanswered.release(true);
        assertThat(unanswered.standsAgainstAward()).isFalse();
        assertThat(complaint().standsAgainstAward()).isFalse();
    }

    @Test
    void eachTermThatPassedIsSaidOnceInOrder() {
        var challenge = complaint();
        var end = challenge.clocks().decideUntil().passesAt();
        assertThat(challenge.tick(challenge.clocks().examineUntil().passesAt().minusSeconds(1))).isEmpty();
        assertThat(challenge.tick(end)).extracting(event -> ((ChallengeEvent.Overdue) event).term())
                .containsExactly("EXAMINATION", "COPIES", "DECISION");
        assertThat(challenge.tick(end.plusSeconds(9))).isEmpty();
        var waiting = examined();
        assertThat(waiting.tick(waiting.clocks().statementUntil().passesAt())).singleElement().isInstanceOfSatisfying(
                ChallengeEvent.Overdue.class, late -> assertThat(late.rule()).isEqualTo("P22.statement"));
    }

    @Test
    void whoExaminedDoesNotDecideAndTheThirdGroundlessOneIsListed() {
        refused("P22.examine", () -> decide(complaint(), ChallengeStatus.REJECTED));
        assertThatThrownBy(() -> examined().decide(new Decision(ChallengeStatus.REJECTED, true, "r", null, TODAY, 0),
                MAKER, 0, RULES)).isInstanceOf(Conflict.class);
        assertThat(
                examined().decide(new Decision(ChallengeStatus.REJECTED, true, "r", null, TODAY, 0), CHECKER, 1, RULES))
                .hasSize(1);
        assertThat(
                examined().decide(new Decision(ChallengeStatus.REJECTED, true, "r", null, TODAY, 0), CHECKER, 2, RULES))
                .last().isInstanceOfSatisfying(ChallengeEvent.ComplainantListed.class,
                        listed -> assertThat(listed.groundless()).isEqualTo(3));
        var turnedAway = complaint();
        turnedAway.examine(false, "r", MAKER, TODAY, RULES, CALENDAR);
        assertThat(turnedAway.proceedings().decision().orElseThrow().groundless()).isZero();
    }

    @Test
    void anUpheldOneUndoesWhatItMustAndAfterTheSignatureNothing() {
        for (var subject : Subject.values()) {
            assertThat(Remedy.possible(subject, TenderStatus.CONTRACTED)).containsExactly(Remedy.RECORD);
            assertThat(Remedy.possible(subject, TenderStatus.FAILED)).containsExactly(Remedy.RECORD);
            assertThat(Remedy.possible(subject, TenderStatus.STANDSTILL)).doesNotContain(Remedy.RECORD);
        }
        assertThat(Remedy.possible(Subject.DOCUMENT, TenderStatus.PUBLISHED)).containsExactly(Remedy.AMEND,
                Remedy.RESTART);
        assertThat(Remedy.possible(Subject.DOCUMENT, TenderStatus.SCORING)).containsExactly(Remedy.RESTART);
        assertThat(Remedy.possible(Subject.EVALUATION, TenderStatus.SCORING)).doesNotContain(Remedy.RESCORE);
        assertThat(Remedy.possible(Subject.RESULT, TenderStatus.AWARDED)).contains(Remedy.NEXT_CANDIDATE,
                Remedy.RESCORE);
    }
}
