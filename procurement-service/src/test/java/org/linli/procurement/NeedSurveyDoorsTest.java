package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.procurement.planning.need.SurveyCommand;
import org.linli.procurement.planning.need.SurveyStatus;

/** Every command on a survey of need in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class NeedSurveyDoorsTest {

    private static final String TEXT = """
            {"targetGroup":"ELDERLY","serviceType":"FAMILY_SERVICE_STATION","surveyedOn":"%s","subjects":["a",
             "b","c"],
             "method":"INTERVIEW","respondents":90,"summary":"s","findings":[
              {"needCode":"MEALS","description":"d","peopleInNeed":40,"priority":"HIGH"}]}""".formatted(Play.BEGIN);

    private record At(Play play, String path) {

        At after(String below) {
            Play.post(play.writer, path + below, "*", null).statusCode(200);
            return this;
        }
    }

    private static At draft() {
        var play = new Play();
        return new At(play, "/need-surveys/" + Play.id(Play.post(play.writer, "/need-surveys", null, """
                {"unit":"%1$s","areaCode":"%1$s","survey":%2$s}""".formatted(play.street, TEXT)).statusCode(201)));
    }

    /** The public has had its time, and nobody said anything. */
    private static At consulted() {
        var at = draft().after("/consult");
        var consultation = Play.get(null, at.path()).extract().<String>path("consultationId");
        Time.past(Play.lastDay(null, "/consultations/" + consultation, "until"));
        return at;
    }

    private static At expired() {
        var at = consulted().after("/publish");
        Time.past(LocalDate.parse(Play.get(null, at.path()).extract().path("usableUntil")));
        return at;
    }

    @Test
    void everyDoorOfASurvey() {
        Doors.of(SurveyStatus.class, SurveyCommand.class, At::path)
                .reach(SurveyStatus.DRAFT, NeedSurveyDoorsTest::draft)
                .reach(SurveyStatus.CONSULTATION, NeedSurveyDoorsTest::consulted)
                .reach(SurveyStatus.PUBLISHED, () -> consulted().after("/publish"))
                .reach(SurveyStatus.EXPIRED, NeedSurveyDoorsTest::expired)
                .door(SurveyCommand.WRITE, at -> at.play().writer, "/write", at -> TEXT)
                .door(SurveyCommand.CONSULT, at -> at.play().writer, "/consult")
                .door(SurveyCommand.PUBLISH, at -> at.play().writer, "/publish").check();
    }
}
