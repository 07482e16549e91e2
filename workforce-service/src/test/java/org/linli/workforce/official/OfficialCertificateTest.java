package org.linli.workforce.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;

class OfficialCertificateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final RuleBook RULES = RuleBook.shipped();

    private static OfficialCertificate valid() {
        return issue("official-he", 8, "trainer-mai");
    }

    private static OfficialCertificate issue(String official, int hours, String trainer) {
        return OfficialCertificate.issue(UUID.randomUUID(), official, "440105005", hours, Actor.of(trainer), DAY,
                RULES.get("T12", DAY), RULES.get("T12-HOURS", DAY), RULES.get("CASE-SEPARATION", DAY));
    }

    private static OfficialCertificate expired() {
        var certificate = valid();
        certificate.expire();
        return certificate;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(OfficialStatus.class, OfficialCommand.class,
                Map.of(OfficialStatus.VALID, OfficialCertificateTest::valid, OfficialStatus.EXPIRED,
                        OfficialCertificateTest::expired),
                Map.of(OfficialCommand.EXPIRE, OfficialCertificate::expire),
                Map.of(OfficialStatus.VALID, Set.of(OfficialCommand.EXPIRE), OfficialStatus.EXPIRED, Set.of()),
                OfficialCertificate::status);
    }

    @Test
    void theEndNamesUnitAndLastDay() {
        assertThat(valid().expire()).isEqualTo(new OfficialEvent.Expired("official-he", "440105005", "PURCHASER",
                LocalDate.parse("2028-09-01"), LocalDate.parse("2028-09-02")));
    }

    @Test
    void needsEightHoursAndAnotherPerson() {
        assertThatThrownBy(() -> issue("o", 7, "t")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> issue("o", 8, "o")).isInstanceOf(RuleRefused.class);
    }
}
