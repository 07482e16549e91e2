package org.linli.workforce.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.ANNUL;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.EXPIRE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REINSTATE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.REVOKE;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.SUSPEND;
import static org.linli.workforce.certificate.CertificateStatus.CertificateCommand.VERIFY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;

class CertificateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final RuleBook RULES = RuleBook.shipped();

    private static Certificate pending() {
        return Certificate.record(UUID.randomUUID(), UUID.randomUUID(), CertificateKind.SOCIAL_WORKER, "S-1",
                DAY.minusYears(1));
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

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(CertificateStatus.class, CertificateStatus.CertificateCommand.class, Map
                .of(CertificateStatus.PENDING, CertificateTest::pending, CertificateStatus.ACTIVE, () -> active(c -> {
                }), CertificateStatus.SUSPENDED, () -> active(c -> c.suspend("check")), CertificateStatus.EXPIRED,
                        () -> active(Certificate::expire), CertificateStatus.REVOKED,
                        () -> active(c -> c.revoke("forged")), CertificateStatus.ISSUED_IN_ERROR,
                        () -> active(c -> c.annul("typing error"))),
                Map.of(VERIFY, CertificateTest::verify, SUSPEND, c -> c.suspend("s"), REINSTATE, c -> c.reinstate("r"),
                        REVOKE, c -> c.revoke("r"), ANNUL, c -> c.annul("a"), EXPIRE, Certificate::expire),
                Map.of(CertificateStatus.PENDING, Set.of(VERIFY, ANNUL), CertificateStatus.ACTIVE,
                        Set.of(SUSPEND, REVOKE, ANNUL, EXPIRE), CertificateStatus.SUSPENDED,
                        Set.of(REINSTATE, REVOKE, ANNUL, EXPIRE), CertificateStatus.EXPIRED, Set.of(),
                        CertificateStatus.REVOKED, Set.of(), CertificateStatus.ISSUED_IN_ERROR, Set.of()),
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
