package org.linli.registry.norm;

import static org.linli.registry.Register.then;
import static org.linli.registry.norm.NormOnItsWay.HU;
import static org.linli.registry.norm.NormOnItsWay.MEI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a norm in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class NormDoorsTest {

    private static NormOnItsWay superseded() {
        var norm = NormOnItsWay.drafted().published();
        NormOnItsWay.drafted(norm.code).published();
        return norm;
    }

    private static NormOnItsWay withdrawn() {
        var norm = NormOnItsWay.drafted();
        then(norm.path, MEI, "/withdraw", NormOnItsWay.WORDS);
        return norm;
    }

    @Test
    void everyDoorOfANorm() {
        Doors.of(NormStatus.class, NormCommand.class, (NormOnItsWay norm) -> norm.path)
                .reach(NormStatus.DRAFT, NormOnItsWay::drafted)
                .reach(NormStatus.CONSULTATION, () -> NormOnItsWay.drafted().commented())
                .reach(NormStatus.CONSULTED, () -> NormOnItsWay.drafted().consulted())
                .reach(NormStatus.CONSULTED, NormCommand.REPLY, () -> NormOnItsWay.drafted().unanswered())
                .reach(NormStatus.VOTING, () -> NormOnItsWay.drafted().voting(1))
                .reach(NormStatus.ADOPTED, () -> NormOnItsWay.drafted().adopted())
                .reach(NormStatus.REJECTED, () -> NormOnItsWay.drafted().voting(1).counted())
                .reach(NormStatus.PUBLISHED, () -> NormOnItsWay.drafted().published())
                .reach(NormStatus.SUPERSEDED, NormDoorsTest::superseded)
                .reach(NormStatus.WITHDRAWN, NormDoorsTest::withdrawn)
                .door(NormCommand.REVISE, norm -> MEI, "/revise", norm -> NormOnItsWay.WORDING)
                .door(NormCommand.CONSULT, norm -> MEI, "/consult")
                .door(NormCommand.COMMENT, norm -> norm.agency().director, "/comments",
                        norm -> NormOnItsWay.by(norm.agency(), ",\"text\":\"short\""))
                .door(NormCommand.REPLY, "POST", norm -> MEI, norm -> norm.comment() + "/reply",
                        norm -> "{\"reply\":\"five, then\"}")
                .door(NormCommand.OPEN_VOTE, norm -> MEI, "/open-vote")
                .door(NormCommand.VOTE, norm -> norm.agency().director, "/vote",
                        norm -> NormOnItsWay.by(norm.agency(), ",\"choice\":\"ABSTAIN\""))
                .door(NormCommand.PUBLISH, norm -> HU, "/publish")
                .door(NormCommand.WITHDRAW, norm -> MEI, "/withdraw", norm -> NormOnItsWay.WORDS)
                .door(NormCommand.ACKNOWLEDGE, norm -> norm.agency().director, "/acknowledge",
                        norm -> NormOnItsWay.by(norm.agency(), ""))
                .ofAnybody(NormCommand.COMMENT).ofAnybody(NormCommand.VOTE).ofAnybody(NormCommand.ACKNOWLEDGE).check();
    }
}
