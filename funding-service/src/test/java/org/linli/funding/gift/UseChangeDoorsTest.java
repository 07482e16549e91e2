package org.linli.funding.gift;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.gift.ChangeState.ChangeCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a change of use in every state, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class UseChangeDoorsTest {

    private static String proposed(UseChange.Basis basis) {
        var gift = post(STEWARD, "/fund-sources", """
                {"name":"A gift","channel":"PRIVATE","agreement":"J-1","restriction":{"purpose":"YOUTH",
                 "serviceTypes":["YOUTH"],
                "areaCodes":[]},"validFrom":"%s"}""".formatted(Case.newYear())).statusCode(201).extract()
                .<String>path("id");
        post(STEWARD, "/gifts/" + gift, """
                {"giver":"Chan","giverKind":"ANYBODY","anonymous":true,"raised":"DIRECT","emergency":false}""")
                .statusCode(201);
        return "/use-changes/" + post(STEWARD, "/use-changes/of/" + gift, """
                {"restriction":{"purpose":"elders","serviceTypes":[],"areaCodes":[]},"basis":"%s",
                 "document":"%s","reason":"r"}""".formatted(basis, "a".repeat(64))).statusCode(201).extract()
                .path("id");
    }

    private static String after(String path, String below) {
        post(CHECKER, path + below, "").statusCode(200);
        return path;
    }

    /** With the giver's word it begins at once, without only after the notice. */
    private static String agreed(UseChange.Basis basis) {
        return after(proposed(basis), "/agree");
    }

    @Test
    void everyDoorOfAChangeOfUse() {
        Doors.<String, ChangeState, ChangeCommand>of(ChangeState.class, ChangeCommand.class, path -> path)
                .reach(ChangeState.PROPOSED, () -> proposed(UseChange.Basis.GIVER_AGREES))
                .reach(ChangeState.AGREED, () -> agreed(UseChange.Basis.GIVER_UNREACHABLE))
                .reach(ChangeState.EFFECTIVE, () -> agreed(UseChange.Basis.GIVER_AGREES))
                .reach(ChangeState.REFUSED, () -> after(proposed(UseChange.Basis.GIVER_AGREES), "/refuse"))
                .door(ChangeCommand.AGREE, path -> CHECKER, "/agree")
                .door(ChangeCommand.REFUSE, path -> CHECKER, "/refuse")
                .door(ChangeCommand.FILE, path -> STEWARD, "/file").check();
    }
}
