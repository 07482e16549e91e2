package org.linli.workforce.conversion;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.workforce.OnTheWay;
import org.linli.workforce.conversion.ConversionStatus.ConversionCommand;

/** Every command on a conversion in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ConversionDoorsTest {

    private static OnTheWay posted() {
        var way = OnTheWay.signedOff();
        way.team().certified(way.worker());
        id(way.team().posted(way.worker(), "FRONTLINE"));
        return way;
    }

    private static OnTheWay left() {
        var way = OnTheWay.enrolled();
        then(way.path(), way.team().director, "/leave", null);
        return way;
    }

    @Test
    void everyDoorOfAConversion() {
        Doors.of(ConversionStatus.class, ConversionCommand.class, OnTheWay::path)
                .reach(ConversionStatus.ENROLLED, OnTheWay::enrolled)
                .reach(ConversionStatus.BRIDGING, OnTheWay::bridged)
                .reach(ConversionStatus.INTERNSHIP, OnTheWay::interned)
                .reach(ConversionStatus.EXAM, OnTheWay::signedOff)
                .reach(ConversionStatus.POSTED, ConversionDoorsTest::posted)
                .reach(ConversionStatus.LEFT, ConversionDoorsTest::left)
                .door(ConversionCommand.RECOGNISE, way -> ASSOCIATION, "/prior-learning", way -> "{\"hours\":0}")
                .door(ConversionCommand.SUPERVISE, way -> way.team().director, "/supervisor", OnTheWay::supervisorBody)
                .door(ConversionCommand.LOG, way -> way.team().clerk, "/days", way -> OnTheWay.day(0))
                .door(ConversionCommand.SIGN_OFF, OnTheWay::signer, "/sign-off")
                .door(ConversionCommand.LEAVE, way -> way.team().director, "/leave").check();
    }
}
