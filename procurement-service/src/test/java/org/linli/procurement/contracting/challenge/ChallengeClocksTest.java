package org.linli.procurement.contracting.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Years;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/**
 * Every clock of P18 to P22 on days that are easy to miscount: 25 September and 1 to 7 October 2026 are off, 20
 * September and 10 October, a Sunday and a Saturday, are worked.
 */
class ChallengeClocksTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final Actor MAKER = Actor.of("maker");

    private static Challenge filed(Level level, LocalDate on) {
        var clocks = level == Level.QUERY ? ChallengeClocks.query(on, RULES, CALENDAR)
                : ChallengeClocks.objection(on, null, RULES, CALENDAR);
        var claim = Claim.of("440105005", Ids.next(), level, Subject.RESULT, List.of("p"), on);
        return Challenge.file(Ids.next(), Ids.next(), claim, clocks);
    }

    private static Challenge complained(LocalDate on) {
        var challenge = filed(Level.OBJECTION, on);
        challenge.answer(false, "no", null, on);
        challenge.complain(List.of(1), "g", on, RULES, CALENDAR);
        return challenge;
    }

    private static Challenge examined(LocalDate on) {
        var challenge = complained(on);
        challenge.examine(true, "r", MAKER, on, RULES, CALENDAR);
        return challenge;
    }

    private static Deadline clock(String rule, LocalDate from) {
        return switch (rule) {
            case "P18" -> filed(Level.QUERY, from).clocks().answerUntil();
            case "P20" -> filed(Level.OBJECTION, from).clocks().answerUntil();
            case "P21" -> filed(Level.OBJECTION, from).clocks().complainUntil();
            case "P22.examine" -> complained(from).clocks().examineUntil();
            case "P22.copies" -> complained(from).clocks().copiesUntil();
            case "P22.decide" -> complained(from).clocks().decideUntil();
            case "P22.statement" -> examined(from).clocks().statementUntil();
            default -> throw new IllegalArgumentException(rule);
        };
    }

    @ParameterizedTest
    @CsvSource({"P18,2026-09-28,2026-10-08", "P18,2026-09-22,2026-09-28", "P18,2026-10-08,2026-10-12",
        "P18,2026-09-18,2026-09-22", "P20,2026-09-21,2026-10-08", "P20,2026-09-28,2026-10-13",
        "P20,2026-10-01,2026-10-15", "P20,2026-09-30,2026-10-15", "P21,2026-09-21,2026-10-28",
        "P21,2026-06-01,2026-07-02", "P22.examine,2026-09-28,2026-10-10", "P22.examine,2026-09-18,2026-09-24",
        "P22.copies,2026-09-28,2026-10-14", "P22.statement,2026-09-28,2026-10-10", "P22.decide,2026-09-28,2026-11-13"})
    void lastDays(String rule, LocalDate from, LocalDate last) {
        var deadline = clock(rule, from);
        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.passesAt()).isEqualTo(last.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant());
        assertThat(deadline.provisional()).isFalse();
    }

    /** The day before and the day itself are in time; the day after is late and said once. */
    @ParameterizedTest
    @CsvSource({"P18,ANSWER", "P20,ANSWER", "P22.examine,EXAMINATION", "P22.copies,COPIES", "P22.statement,STATEMENT",
        "P22.decide,DECISION"})
    void theDayItselfIsInTimeTheDayAfterIsNot(String rule, String term) {
        var from = LocalDate.of(2026, 9, 28);
        var challenge = switch (rule) {
            case "P18" -> filed(Level.QUERY, from);
            case "P20" -> filed(Level.OBJECTION, from);
            case "P22.statement" -> examined(from);
            default -> complained(from);
        };
        var last = clock(rule, from).lastDay();
        for (var day : List.of(last.minusDays(1), last)) {
            assertThat(said(challenge, day.atTime(23, 59, 59).atZone(Deadline.ZONE).toInstant())).doesNotContain(term);
        }
        assertThat(said(challenge, last.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant())).contains(term);
        assertThat(said(challenge, last.plusDays(2).atStartOfDay(Deadline.ZONE).toInstant())).doesNotContain(term);
    }

    private static List<String> said(Challenge challenge, Instant now) {
        return challenge.tick(now).stream().map(event -> ((ChallengeEvent.Overdue) event).term()).toList();
    }

    /** P21: not on the last day to answer, from the day after on, through the fifteenth workday, not later. */
    @Test
    void theWindowToComplainOpensAndClosesOnItsDays() {
        var on = LocalDate.of(2026, 9, 21);
        var answer = LocalDate.of(2026, 10, 8);
        var last = LocalDate.of(2026, 10, 28);
        for (var day : List.of(answer.minusDays(1), answer)) {
            refused(() -> filed(Level.OBJECTION, on).complain(List.of(1), "g", day, RULES, CALENDAR));
        }
        for (var day : List.of(answer.plusDays(1), last.minusDays(1), last)) {
            var challenge = filed(Level.OBJECTION, on);
            challenge.complain(List.of(1), "g", day, RULES, CALENDAR);
            assertThat(challenge.status()).isEqualTo(ChallengeStatus.COMPLAINT);
        }
        refused(() -> filed(Level.OBJECTION, on).complain(List.of(1), "g", last.plusDays(1), RULES, CALENDAR));
    }

    private static void refused(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleRefused.class,
                refusal -> assertThat(refusal.rule().orElseThrow().id()).isEqualTo("P21"));
    }

    /** P22: calendar days, not rolled: thirty-one would be longer than the rule allows. */
    @ParameterizedTest
    @CsvSource({"2026-09-02,30,2026-10-02", "2026-09-06,30,2026-10-06", "2026-09-30,1,2026-10-01"})
    void aSuspensionEndsByItselfOnItsDayEvenOnAHoliday(LocalDate from, int days, LocalDate last) {
        var challenge = complained(from);
        challenge.hold(days, from, RULES);
        assertThat(challenge.clocks().heldUntil().lastDay()).isEqualTo(last);
        assertThat(challenge.suspensionHasEnded(last.atTime(23, 59).atZone(Deadline.ZONE).toInstant())).isFalse();
        assertThat(challenge.suspensionHasEnded(last.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant())).isTrue();
    }

    /** P23: the third within twelve months; the count of earlier ones comes from the register. */
    @ParameterizedTest
    @CsvSource({"0,1,false", "1,2,false", "2,3,true", "3,4,true"})
    void theThirdGroundlessComplaintWithinAYearIsListed(int earlier, int counted, boolean listed) {
        var challenge = examined(LocalDate.of(2026, 9, 28));
        var events =
                challenge.decide(new Decision(ChallengeStatus.REJECTED, true, "r", null, LocalDate.of(2026, 10, 30), 0),
                        Actor.of("checker"), earlier, RULES);
        assertThat(events.stream().anyMatch(ChallengeEvent.ComplainantListed.class::isInstance)).isEqualTo(listed);
        assertThat(challenge.proceedings().decision().orElseThrow().groundless()).isEqualTo(counted);
    }

    @Test
    void clocksInAYearWithoutCalendarAreReckonedAgainTogether() {
        var on = LocalDate.of(2026, 12, 25);
        var challenge = filed(Level.OBJECTION, on);
        assertThat(challenge.clocks().answerUntil()).satisfies(until -> assertThat(until.provisional()).isTrue())
                .satisfies(until -> assertThat(until.lastDay()).isEqualTo(LocalDate.of(2027, 1, 5)));
        var by = new DeadlineRecalculation(RULES,
                new WorkCalendar(
                        Years.whole(2027, Map.of(LocalDate.of(2027, 1, 1), false, LocalDate.of(2027, 1, 4), false))),
                Set.of(2027));
        assertThat(challenge.recompute(by)).extracting(RecalculatedDeadline::term).containsExactly("answerUntil",
                "complainUntil");
        assertThat(challenge.clocks().answerUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(challenge.clocks().complainUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 28));
        assertThat(challenge.clocks().complainUntil().provisional()).isFalse();
        assertThat(challenge.recompute(by)).isEmpty();
    }

    @Test
    void aTermThatEndedKeepsItsDay() {
        var challenge = filed(Level.OBJECTION, LocalDate.of(2026, 12, 25));
        challenge.tick(LocalDate.of(2027, 1, 6).atStartOfDay(Deadline.ZONE).toInstant());
        assertThat(challenge.overdue()).containsExactly("ANSWER");
        var by = new DeadlineRecalculation(RULES,
                new WorkCalendar(Years.whole(2027, Map.of(LocalDate.of(2027, 1, 1), false))), Set.of(2027));
        assertThat(challenge.recompute(by)).extracting(RecalculatedDeadline::term).containsExactly("complainUntil");
        assertThat(challenge.clocks().answerUntil().lastDay()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(challenge.clocks().answerUntil().provisional()).isFalse();
    }
}
