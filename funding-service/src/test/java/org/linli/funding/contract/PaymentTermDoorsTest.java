package org.linli.funding.contract;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a contract's own payment term, while it stands and while another is proposed, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PaymentTermDoorsTest {

    private static final String DAYS = "{\"days\":45}";

    private static String signed() {
        return "/contract-moneys/" + new Case().funded("2400000", "0").reserved("2400000").payee().signed().contract;
    }

    private static String proposed() {
        var path = signed();
        post(MAKER, path + "/propose-term", DAYS).statusCode(200);
        return path;
    }

    @Test
    void everyDoorOfAPaymentTerm() {
        Doors.of(TermStatus.class, TermCommand.class, (String path) -> path)
                .reach(TermStatus.AGREED, PaymentTermDoorsTest::signed)
                .reach(TermStatus.PROPOSED, PaymentTermDoorsTest::proposed)
                .statusBy((path, view) -> view.get("proposedDays") == null ? "AGREED" : "PROPOSED")
                .door(TermCommand.PROPOSE, path -> MAKER, "/propose-term", path -> DAYS)
                .door(TermCommand.AGREE, path -> CHECKER, "/agree-term").check();
    }
}
