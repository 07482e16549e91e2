package org.linli.funding.resource;

import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.resource.ResourceStatus.ResourceCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Every command on a shared resource in every status, over HTTP; a stranger is an official of another street. */
@QuarkusTest
@WithTestResource(Engines.class)
class SharedResourceDoorsTest {

    private static final String OWNER = Tokens.of("owner-DOORS-1", "purchaser").department("DOORS-1").bearer();

    private static String offered() {
        return "/resources/" + post(OWNER, "/resources", """
                {"unit":"DOORS-1","kind":"VENUE","name":"day room","areaCode":"%s","activity":"MEALS",
                 "targetGroup":"ELDERLY",
                "availableFrom":"%s","availableTo":"%s"}""".formatted(Case.freshArea(), Time.today(),
                Time.today().plusMonths(6))).statusCode(201).extract().path("id");
    }

    private static String withdrawn() {
        var path = offered();
        post(OWNER, path + "/withdraw", "").statusCode(200);
        return path;
    }

    private static String days() {
        return "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(Time.today(), Time.today().plusDays(1));
    }

    @Test
    void everyDoorOfASharedResource() {
        Doors.<String, ResourceStatus, ResourceCommand>of(ResourceStatus.class, ResourceCommand.class, path -> path)
                .reach(ResourceStatus.OFFERED, SharedResourceDoorsTest::offered)
                .reach(ResourceStatus.WITHDRAWN, SharedResourceDoorsTest::withdrawn)
                .door(ResourceCommand.USE, path -> OWNER, "/uses", path -> days())
                .door(ResourceCommand.WITHDRAW, path -> OWNER, "/withdraw").check();
    }
}
