package org.linli.workforce.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.ANNUL;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.CONFIRM_STEP;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.EXPIRE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REINSTATE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REJECT_STEP;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REVOKE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.SUSPEND;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.VERIFY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class CertificateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final RuleBook RULES = RuleBook.shipped();

    private static Certificate pending() {
        return Certificate.record(UUID.randomUUID(), UUID.randomUUID(), CertificateKind.SOCIAL_WORKER, "S-1",
                DAY.minusYears(1), DAY.minusMonths(6));
    }

    private static CertificateEvent.Verified verify(Certificate certificate) {
        return certificate.verify(DAY, RULES.get("T04", DAY), RULES.get("T04-REMIND", DAY));
    }

    private static Certificate active(Consumer<Certificate> then) {
        var certificate = pending();
        verify(certificate);
        then.accept(certificate);
        return certificate;
    }

    private static final Actor OFFICER = Actor.of("association-su");
    private static final Actor OTHER = Actor.of("association-hu");

    private static CertificateEvent propose(Certificate certificate) {
        return certificate.propose(new CertificateStep(CertificateStep.Kind.SUSPEND, "check", OFFICER.id(), DAY,
                WorkCalendar.published().deadline(DAY, RULES.get("T04-CONFIRM", DAY))), OFFICER);
    }

    /** Passes what refuses for another reason than the status. */
    private static Consumer<Certificate> byStatus(Consumer<Certificate> command) {
        return certificate -> {
            try {
                command.accept(certificate);
            } catch (Conflict otherReason) {
                assertThat(otherReason.code()).isEqualTo(CertificateProblem.NO_STEP);
            }
        };
    }

    @Test
    void whatOneProposesAnotherConfirmsOrItFalls() {
        var certificate = active(CertificateTest::propose);
        assertThat(certificate.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThatThrownBy(() -> certificate.revoke("forged")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> certificate.confirm(OFFICER)).isInstanceOf(Conflict.class);
        assertThat(certificate.confirm(OTHER).to()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThatThrownBy(() -> certificate.confirm(OTHER)).isInstanceOf(Conflict.class);
        var forgotten = active(CertificateTest::propose);
        assertThat(forgotten.tick(DAY.plusMonths(1))).singleElement().isInstanceOf(CertificateEvent.StepDropped.class);
        assertThat(forgotten.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(forgotten.accepted()).contains(REVOKE).doesNotContain(CONFIRM_STEP);
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(CertificateStatus.class, CertificateStatus.CertificateCommand.class, Map
                .of(CertificateStatus.PENDING, CertificateTest::pending, CertificateStatus.ACTIVE, () -> active(c -> {
                }), CertificateStatus.SUSPENDED, () -> active(c -> c.suspend("check")), CertificateStatus.EXPIRED,
                        () -> active(Certificate::expire), CertificateStatus.REVOKED,
                        () -> active(c -> c.revoke("forged")), CertificateStatus.ISSUED_IN_ERROR,
                        () -> active(c -> c.annul("typing error"))),
                Map.of(VERIFY, CertificateTest::verify, SUSPEND, c -> c.suspend("s"), REINSTATE, c -> c.reinstate("r"),
                        REVOKE, c -> c.revoke("r"), ANNUL, c -> c.annul("a"), CONFIRM_STEP,
                        byStatus(c -> c.confirm(OTHER)), REJECT_STEP, byStatus(Certificate::reject), EXPIRE,
                        Certificate::expire),
                Map.of(CertificateStatus.PENDING, Set.of(VERIFY, ANNUL), CertificateStatus.ACTIVE,
                        Set.of(SUSPEND, REVOKE, ANNUL, CONFIRM_STEP, REJECT_STEP, EXPIRE), CertificateStatus.SUSPENDED,
                        Set.of(REINSTATE, REVOKE, ANNUL, CONFIRM_STEP, REJECT_STEP, EXPIRE), CertificateStatus.EXPIRED,
                        Set.of(), CertificateStatus.REVOKED, Set.of(), CertificateStatus.ISSUED_IN_ERROR, Set.of()),
                Certificate::status);
    }

    @Test
    void lastsThreeYearsAndRemindsThreeMonthsBefore() {
        var certificate = pending();
        assertThat(verify(certificate).validUntil()).isEqualTo("2029-09-01");
        assertThat(certificate.tick(LocalDate.parse("2029-06-01"))).singleElement()
                .isInstanceOf(CertificateEvent.Expiring.class);
        assertThat(certificate.tick(LocalDate.parse("2029-09-02"))).singleElement()
                .isInstanceOf(CertificateEvent.Changed.class);
    }

    @Test
    void saysBothWhenTheReminderWasMissed() {
        assertThat(active(c -> {
        }).tick(LocalDate.parse("2030-01-01"))).hasSize(2);
    }
}
