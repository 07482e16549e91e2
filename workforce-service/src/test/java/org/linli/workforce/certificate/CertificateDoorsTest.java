package org.linli.workforce.certificate;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.certificate.CertificateStatus.CertificateCommand;

/** Every command on a certificate in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class CertificateDoorsTest {

    private static final String REASON = "{\"reason\":\"papers\"}";

    /** @return its path */
    private static String pending() {
        var team = Team.registered();
        return "/certificates/" + id(team.recorded(team.worker(), "D-" + UUID.randomUUID()).statusCode(201));
    }

    private static String active() {
        return then(pending(), ASSOCIATION, "/verify", null);
    }

    private static String suspended() {
        return twice("/suspend");
    }

    /** By one officer, and by another. */
    private static String twice(String step) {
        return then(then(active(), ASSOCIATION, step, REASON), OTHER_OFFICER, "/confirm-step", null);
    }

    private static String proposed(String certificate) {
        return then(certificate, ASSOCIATION, "/revoke", REASON);
    }

    private static String expired() {
        var path = pending();
        Time.past(day(post(ASSOCIATION, path + "/verify", "*", null).statusCode(200), "validUntil"));
        return path;
    }

    @Test
    void everyDoorOfACertificate() {
        Doors.of(CertificateStatus.class, CertificateCommand.class, (String path) -> path)
                .reach(CertificateStatus.PENDING, CertificateDoorsTest::pending)
                .reach(CertificateStatus.ACTIVE, CertificateDoorsTest::active)
                .reach(CertificateStatus.SUSPENDED, CertificateDoorsTest::suspended)
                .reach(CertificateStatus.EXPIRED, CertificateDoorsTest::expired)
                .reach(CertificateStatus.REVOKED, () -> twice("/revoke"))
                .reach(CertificateStatus.ACTIVE, CertificateCommand.CONFIRM_STEP, () -> proposed(active()))
                .reach(CertificateStatus.ACTIVE, CertificateCommand.REJECT_STEP, () -> proposed(active()))
                .reach(CertificateStatus.SUSPENDED, CertificateCommand.CONFIRM_STEP, () -> proposed(suspended()))
                .reach(CertificateStatus.SUSPENDED, CertificateCommand.REJECT_STEP, () -> proposed(suspended()))
                .reach(CertificateStatus.ISSUED_IN_ERROR, () -> then(pending(), ASSOCIATION, "/annul", REASON))
                .door(CertificateCommand.VERIFY, path -> ASSOCIATION, "/verify")
                .door(CertificateCommand.SUSPEND, path -> ASSOCIATION, "/suspend", path -> REASON)
                .door(CertificateCommand.REINSTATE, path -> ASSOCIATION, "/reinstate", path -> REASON)
                .door(CertificateCommand.REVOKE, path -> ASSOCIATION, "/revoke", path -> REASON)
                .door(CertificateCommand.CONFIRM_STEP, path -> OTHER_OFFICER, "/confirm-step")
                .door(CertificateCommand.REJECT_STEP, path -> ASSOCIATION, "/reject-step")
                .door(CertificateCommand.ANNUL, path -> ASSOCIATION, "/annul", path -> REASON).check();
    }
}
