package org.linli.workforce.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;
import org.linli.workforce.study.StudyRecord;

class OfficialCertificateTest {

    private static final BusinessDay DAY =
            new BusinessDay(LocalDate.parse("2026-09-01"), RuleBook.shipped(), WorkCalendar.published());
    private static final StudyRecord ENOUGH = new StudyRecord("official-he", "440105005", 8, 1, 1, 1, 1);

    private static OfficialCertificate valid() {
        return issue(ENOUGH, "trainer-mai");
    }

    private static OfficialCertificate issue(StudyRecord studied, String trainer) {
        return OfficialCertificate.issue(UUID.randomUUID(), StudySteps.of(studied, DAY), Actor.of(trainer), DAY);
    }

    private static OfficialEvent.Revoked revoke(OfficialCertificate certificate, String by) {
        return certificate.revoke("copied", Actor.of(by), DAY.date(), DAY.rule("CASE-SEPARATION"));
    }

    private static OfficialCertificate expired() {
        var certificate = valid();
        certificate.expire();
        return certificate;
    }

    private static OfficialCertificate revoked() {
        var certificate = valid();
        revoke(certificate, "association-su");
        return certificate;
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(OfficialStatus.class, OfficialCommand.class,
                Map.of(OfficialStatus.VALID, OfficialCertificateTest::valid, OfficialStatus.EXPIRED,
                        OfficialCertificateTest::expired, OfficialStatus.REVOKED, OfficialCertificateTest::revoked),
                Map.of(OfficialCommand.EXPIRE, OfficialCertificate::expire, OfficialCommand.REVOKE,
                        certificate -> revoke(certificate, "association-su")),
                Map.of(OfficialStatus.VALID, Set.of(OfficialCommand.EXPIRE, OfficialCommand.REVOKE),
                        OfficialStatus.EXPIRED, Set.of(), OfficialStatus.REVOKED, Set.of()),
                OfficialCertificate::status);
    }

    @Test
    void theEndNamesUnitAndLastDay() {
        assertThat(valid().expire()).isEqualTo(new OfficialEvent.Expired("official-he", "440105005", "PURCHASER",
                LocalDate.parse("2028-09-01"), LocalDate.parse("2028-09-02")));
    }

    @Test
    void needsHoursTheoryPracticeAndBothModulesAndAnotherPerson() {
        for (var tooLittle : new StudyRecord[]{new StudyRecord("o", "u", 7, 1, 1, 1, 1),
            new StudyRecord("o", "u", 8, 0, 1, 1, 1), new StudyRecord("o", "u", 8, 1, 0, 1, 1),
            new StudyRecord("o", "u", 8, 1, 1, 0, 1), new StudyRecord("o", "u", 8, 1, 1, 1, 0)}) {
            assertThatThrownBy(() -> issue(tooLittle, "t")).isInstanceOf(RuleRefused.class);
        }
        assertThatThrownBy(() -> issue(ENOUGH, "official-he")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> revoke(valid(), "trainer-mai")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> revoke(valid(), "official-he")).isInstanceOf(RuleRefused.class);
    }
}
