package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.procurement.planning.consultation.ConsultationCommand;
import org.linli.procurement.planning.consultation.ConsultationStatus;

/** Every command on a consultation in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ConsultationDoorsTest {

    private static final String RESIDENT = Play.director(UUID.randomUUID());
    private static final String COMMENT = "{\"text\":\"t\"}";
    private static final String REPLY = "{\"adopted\":true,\"text\":\"t\"}";

    private record At(Play play, String path, String comment) {
    }

    /** A survey before the public, with one comment that nobody answered yet. */
    private static At open() {
        var play = new Play();
        var survey = "/need-surveys/" + Play.id(Play.post(play.writer, "/need-surveys", null, """
                {"unit":"%1$s","areaCode":"%1$s",
                "survey":{"targetGroup":"ELDERLY","serviceType":"FAMILY_SERVICE_STATION",
                 "surveyedOn":"%2$s","subjects":["a","b","c"],"method":"INTERVIEW","respondents":90,
                  "summary":"s",
                 "findings":[
                  {"needCode":"MEALS","description":"d","peopleInNeed":40,
                  "priority":"HIGH"}]}}""".formatted(play.street, Play.BEGIN)).statusCode(201));
        var path = "/consultations/" + Play.post(play.writer, survey + "/consult", "*", null).statusCode(200).extract()
                .<String>path("consultationId");
        var comment = Play.id(Play.post(RESIDENT, path + "/comments", null, COMMENT).statusCode(201));
        return new At(play, path, "/consultation-comments/" + comment);
    }

    private static At ended() {
        var at = open();
        Time.past(Play.lastDay(null, at.path(), "until"));
        return at;
    }

    @Test
    void everyDoorOfAConsultation() {
        Doors.of(ConsultationStatus.class, ConsultationCommand.class, At::path)
                .reach(ConsultationStatus.OPEN, ConsultationDoorsTest::open)
                .reach(ConsultationStatus.ENDED, ConsultationDoorsTest::ended)
                .door(ConsultationCommand.COMMENT, at -> RESIDENT, "/comments", at -> COMMENT)
                .door(ConsultationCommand.REPLY, "POST", at -> at.play().writer, at -> at.comment() + "/reply",
                        at -> REPLY)
                .check();
    }
}
