package org.linli.evaluation.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.violation.ViolationStatus.DISMISSED;
import static org.linli.evaluation.violation.ViolationStatus.ESTABLISHED;
import static org.linli.evaluation.violation.ViolationStatus.REPORTED;
import static org.linli.evaluation.violation.ViolationStatus.SUSPECTED;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.DISMISS;
import static org.linli.evaluation.violation.ViolationStatus.ViolationCommand.ESTABLISH;

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

class ViolationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-14");
    private static final Actor REPORTER = Actor.of("assessor-2");
    private static final Actor LEAD = Actor.of("lead-he");
    private static final Rule E06 = RuleBook.shipped().get("E06", DAY);

    private static Violation suspected(Evidence... evidence) {
        return Violation.suspect(UUID.randomUUID(), "HZ-2026-V-00001", UUID.randomUUID(), UUID.randomUUID(), null,
                "FALSE_RECORDS", "records of visits that were not made", List.of(evidence), REPORTER);
    }

    private static Violation withEvidence() {
        return suspected(new Evidence("a".repeat(64), "sample"));
    }

    private static Violation established(Severity severity) {
        var violation = withEvidence();
        violation.establish(severity, "seen", LEAD, DAY, E06);
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
                Map.of(SUSPECTED, ViolationTest::withEvidence, ESTABLISHED, () -> established(Severity.MAJOR), REPORTED,
                        () -> established(Severity.SERIOUS), DISMISSED, ViolationTest::dismissed),
                Map.of(ESTABLISH, one -> one.establish(Severity.MINOR, "seen", LEAD, DAY, E06), DISMISS,
                        one -> one.dismiss("a mistake", LEAD, E06)),
                Map.of(SUSPECTED, Set.of(ESTABLISH, DISMISS), ESTABLISHED, Set.of(), REPORTED, Set.of(), DISMISSED,
                        Set.of()),
                Violation::status);
    }

    @Test
    void whoReportedItNeitherEstablishesNorDismisses() {
        var violation = withEvidence();
        refused(ViolationProblem.SAME_PERSON, () -> violation.establish(Severity.MINOR, "seen", REPORTER, DAY, E06));
        refused(ViolationProblem.SAME_PERSON, () -> violation.dismiss("forget it", REPORTER, E06));
        assertThat(violation.status()).isEqualTo(SUSPECTED);
    }

    @Test
    void aSeriousOneStandsOnEvidence() {
        refused(ViolationProblem.NO_EVIDENCE, () -> suspected().establish(Severity.SERIOUS, "said", LEAD, DAY, E06));
        assertThat(suspected().establish(Severity.MAJOR, "said", LEAD, DAY, E06).severity()).isEqualTo(Severity.MAJOR);
    }

    @Test
    void theFactCarriesWhatTheRegistryNeeds() {
        var found = withEvidence().establish(Severity.SERIOUS, "seen", LEAD, DAY, E06);
        assertThat(found.evidence()).hasSize(1);
        assertThat(found.foundOn()).isEqualTo(DAY);
        assertThat(found.kind()).isEqualTo("FALSE_RECORDS");
    }
}
