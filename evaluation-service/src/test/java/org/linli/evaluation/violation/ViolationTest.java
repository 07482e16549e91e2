package org.linli.evaluation.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.violation.ViolationStatus.DISMISSED;
import static org.linli.evaluation.violation.ViolationStatus.ESTABLISHED;
import static org.linli.evaluation.violation.ViolationStatus.HEARD;
import static org.linli.evaluation.violation.ViolationStatus.LAPSED;
import static org.linli.evaluation.violation.ViolationStatus.NOTIFIED;
import static org.linli.evaluation.violation.ViolationStatus.REPORTED;
import static org.linli.evaluation.violation.ViolationStatus.REVOKED;
import static org.linli.evaluation.violation.ViolationStatus.SUSPECTED;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.ANSWER;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.DISMISS;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.ESTABLISH;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.FALL_SILENT;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.LAPSE;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.NOTIFY;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.REVOKE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.violation.Violation.Severity;
import org.linli.evaluation.violation.ViolationStatus.ViolationCommand;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

class ViolationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-14");
    private static final Actor REPORTER = Actor.of("assessor-2");
    private static final Actor LEAD = Actor.of("lead-he");
    private static final Actor OTHER = Actor.of("lead-su");
    private static final Rule E06 = RuleBook.shipped().get("E06", DAY);

    private static Violation suspected(Evidence... evidence) {
        return Violation.suspect(UUID.randomUUID(), "HZ-2026-V-00001", UUID.randomUUID(), UUID.randomUUID(), null,
                "FALSE_RECORDS", "records of visits that were not made", List.of(evidence), REPORTER, until("E27"));
    }

    private static Deadline until(String rule) {
        return WorkCalendar.published().deadline(DAY, RuleBook.shipped().get(rule, DAY));
    }

    private static Violation notified() {
        var violation = withEvidence();
        violation.notify(DAY, until("E28"));
        return violation;
    }

    private static Violation heard(Evidence... evidence) {
        var violation = suspected(evidence);
        violation.notify(DAY, until("E28"));
        violation.answer("they were made", DAY, until("E29"));
        return violation;
    }

    private static Violation heardWithEvidence() {
        return heard(new Evidence("a".repeat(64), "sample"));
    }

    private static ViolationEvent.Found establish(Violation one, Severity severity, Actor lead) {
        var met = switch (severity) {
            case MINOR -> Criterion.FILES_INCOMPLETE;
            case MAJOR -> Criterion.REPEATED;
            case SERIOUS -> Criterion.FALSE_RECORDS;
        };
        return one.establish(severity, List.of(met), "seen", lead, DAY, E06, RuleBook.shipped().get("E34", DAY));
    }

    private static Violation withEvidence() {
        return suspected(new Evidence("a".repeat(64), "sample"));
    }

    private static Violation established(Severity severity) {
        var violation = heardWithEvidence();
        establish(violation, severity, LEAD);
        return violation;
    }

    private static Violation dismissed() {
        var violation = withEvidence();
        violation.dismiss("a mistake", LEAD, E06);
        return violation;
    }

    private static void refused(ViolationProblem problem, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(RuleRefused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(problem);
            assertThat(refusal.rule().orElseThrow().id()).isEqualTo("E06");
        });
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(ViolationStatus.class, ViolationCommand.class,
                Map.of(SUSPECTED, ViolationTest::withEvidence, NOTIFIED, ViolationTest::notified, HEARD,
                        ViolationTest::heardWithEvidence, ESTABLISHED, () -> established(Severity.MAJOR), REPORTED,
                        () -> established(Severity.SERIOUS), DISMISSED, ViolationTest::dismissed, LAPSED, () -> {
                            var forgotten = withEvidence();
                            forgotten.lapse();
                            return forgotten;
                        }, REVOKED, () -> {
                            var wrong = established(Severity.SERIOUS);
                            wrong.revoke("they took place", OTHER, DAY, E06);
                            return wrong;
                        }),
                Map.of(NOTIFY, one -> one.notify(DAY, until("E28")), ANSWER, one -> one.answer("no", DAY, until("E29")),
                        FALL_SILENT, one -> one.fallSilent(until("E29")), ESTABLISH,
                        one -> establish(one, Severity.MINOR, LEAD), DISMISS,
                        one -> one.dismiss("a mistake", LEAD, E06), LAPSE, Violation::lapse, REVOKE,
                        one -> one.revoke("a mistake", OTHER, DAY, E06)),
                Map.of(SUSPECTED, Set.of(NOTIFY, DISMISS, LAPSE), NOTIFIED, Set.of(ANSWER, FALL_SILENT, DISMISS), HEARD,
                        Set.of(ESTABLISH, DISMISS, LAPSE), ESTABLISHED, Set.of(REVOKE), REPORTED, Set.of(REVOKE),
                        DISMISSED, Set.of(), LAPSED, Set.of(), REVOKED, Set.of()),
                Violation::status);
    }

    @Test
    void whoReportedItNeitherEstablishesNorDismisses() {
        var violation = heardWithEvidence();
        refused(ViolationProblem.SAME_PERSON, () -> establish(violation, Severity.MINOR, REPORTER));
        refused(ViolationProblem.SAME_PERSON, () -> violation.dismiss("forget it", REPORTER, E06));
        assertThat(violation.status()).isEqualTo(HEARD);
        refused(ViolationProblem.SAME_PERSON, () -> established(Severity.MAJOR).revoke("forget it", LEAD, DAY, E06));
    }

    @Test
    void aSeriousOneStandsOnEvidence() {
        refused(ViolationProblem.NO_EVIDENCE, () -> establish(heard(), Severity.SERIOUS, LEAD));
        assertThat(establish(heard(), Severity.MAJOR, LEAD).severity()).isEqualTo(Severity.MAJOR);
    }

    @Test
    void theFactCarriesWhatTheRegistryNeeds() {
        var found = establish(heardWithEvidence(), Severity.SERIOUS, LEAD);
        assertThat(found.evidence()).hasSize(1);
        assertThat(found.foundOn()).isEqualTo(DAY);
        assertThat(found.kind()).isEqualTo("FALSE_RECORDS");
    }

    @Test
    void theGravestCriterionMakesTheSeverity() {
        var heard = heardWithEvidence();
        assertThatThrownBy(() -> heard.establish(Severity.SERIOUS, List.of(Criterion.REPEATED), "seen", LEAD, DAY, E06,
                RuleBook.shipped().get("E34", DAY))).isInstanceOfSatisfying(RuleRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ViolationProblem.NOT_MET));
        assertThatThrownBy(
                () -> heard.establish(Severity.MINOR, List.of(Criterion.FILES_INCOMPLETE, Criterion.FALSE_RECORDS),
                        "seen", LEAD, DAY, E06, RuleBook.shipped().get("E34", DAY)))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void timeMakesSilenceAnAnswerAndSaysWhenTheOfficeIsLate() {
        assertThat(withEvidence().tick(until("E29"), until("E27"), 3)).isInstanceOf(ViolationEvent.Overdue.class);
        var silent = notified();
        assertThat(silent.tick(until("E29"), until("E27"), 3)).isInstanceOfSatisfying(ViolationEvent.Answered.class,
                answered -> assertThat(answered.silent()).isTrue());
        assertThat(silent.status()).isEqualTo(HEARD);
        assertThat(silent.tick(until("E29"), until("E27"), 3)).isInstanceOf(ViolationEvent.Overdue.class);
        assertThat(silent.status()).isEqualTo(HEARD);
    }

    @Test
    void aSuspicionThatTheOfficeLetsLieLapsesAndAStepThatIsTakenCountsAnew() {
        var forgotten = withEvidence();
        assertThat(forgotten.tick(until("E29"), until("E27"), 2)).isInstanceOf(ViolationEvent.Overdue.class);
        assertThat(forgotten.tick(until("E29"), until("E27"), 2)).isInstanceOf(ViolationEvent.Lapsed.class);
        assertThat(forgotten.status()).isEqualTo(LAPSED);
        var followed = withEvidence();
        followed.tick(until("E29"), until("E27"), 2);
        followed.notify(DAY, until("E28"));
        followed.tick(until("E29"), until("E27"), 2);
        assertThat(followed.tick(until("E29"), until("E29"), 2)).isInstanceOf(ViolationEvent.Overdue.class);
        assertThat(followed.tick(until("E29"), until("E29"), 2)).isInstanceOf(ViolationEvent.Lapsed.class);
    }
}
