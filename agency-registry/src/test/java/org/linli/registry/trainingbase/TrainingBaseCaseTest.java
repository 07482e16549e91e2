package org.linli.registry.trainingbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;
import org.linli.registry.trainingbase.TrainingBaseStatus.TrainingBaseCommand;

/** Where organisations are taught: accredited by two, with what was taught there, over with its last day. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class TrainingBaseCaseTest {

    private record At(Register host, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        String training(LocalDate on, int people) {
            return "{\"on\":\"%s\",\"topic\":\"治理\",\"agencies\":[\"%s\"],\"people\":%d}".formatted(on, host.agency,
                    people);
        }
    }

    private static String base(Register host, LocalDate until) {
        return """
                {"agencyId":"%s","kind":"ORG_TRAINING","name":"海幢社会组织培训基地","areaCode":"440105007",
                 "offer":"负责人与财务培训","places":30,"from":"%s","until":"%s"}""".formatted(host.agency, Time.today(),
                until);
    }

    private static At proposed() {
        var host = Register.registered();
        return new At(host, "/training-bases/"
                + id(post(LIN, "/training-bases", null, base(host, Time.today().plusYears(1))).statusCode(201)));
    }

    private static At accredited() {
        return proposed().after(CHEN, "/confirm", null);
    }

    @Test
    void everyDoorOfATrainingBase() {
        Doors.of(TrainingBaseStatus.class, TrainingBaseCommand.class, At::path)
                .reach(TrainingBaseStatus.PROPOSED, TrainingBaseCaseTest::proposed)
                .reach(TrainingBaseStatus.ACCREDITED, TrainingBaseCaseTest::accredited)
                .reach(TrainingBaseStatus.ENDED, () -> {
                    var at = accredited();
                    Time.past(day(get(LIN, at.path()), "until"));
                    return at;
                }).reach(TrainingBaseStatus.REJECTED, () -> proposed().after(CHEN, "/reject", null))
                .reach(TrainingBaseStatus.LAPSED, () -> {
                    var at = proposed();
                    Time.past(day(get(LIN, at.path()), "confirmUntil"));
                    return at;
                }).door(TrainingBaseCommand.CONFIRM, at -> CHEN, "/confirm")
                .door(TrainingBaseCommand.REJECT, at -> CHEN, "/reject").door(TrainingBaseCommand.RECORD,
                        at -> at.host().director, "/trainings", at -> at.training(Time.today(), 12))
                .check();
    }

    @Test
    void aBaseIsAccreditedByTwoAndEverybodyReadsWhatIsTaughtThere() {
        var at = proposed();
        given().get("/api/v1" + at.path()).then().statusCode(404);
        given().get("/api/v1/training-bases?agencyId=" + at.host().agency).then().body("items", empty());
        get(LIN, at.path()).body("allowedActions", not(hasItem("confirmTrainingBase")));
        post(LIN, at.path() + "/confirm", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        at.after(CHEN, "/confirm", null);
        post(Register.registered().director, at.path() + "/trainings", null, at.training(Time.today(), 12))
                .statusCode(403);
        post(at.host().director, at.path() + "/trainings", null, at.training(Time.today().plusDays(1), 12))
                .statusCode(400).body("errors[0].field", equalTo("on"));
        post(at.host().director, at.path() + "/trainings", null, at.training(Time.today(), 31)).statusCode(400)
                .body("errors[0].field", equalTo("people"));
        post(at.host().director, at.path() + "/trainings", null,
                at.training(Time.today(), 12).replace(at.host().agency.toString(), UUID.randomUUID().toString()))
                .statusCode(404);
        at.after(at.host().director, "/trainings", at.training(Time.today(), 12));
        given().get("/api/v1" + at.path()).then().body("trainings", hasSize(1)).body("trainings[0].people",
                equalTo(12));
        Time.past(day(get(LIN, at.path()), "until"));
        given().get("/api/v1" + at.path()).then().body("status", equalTo("ENDED"));
        assertThat(JournalRows.typesOf(at.path().substring(at.path().lastIndexOf('/') + 1))).containsExactly(
                "linli.registry.training-base.accredited.v1", "linli.registry.training-base.taught.v1",
                "linli.registry.training-base.ended.v1");
    }

    @Test
    void itStandsForThreeYearsAtTheMostAndAnAgencyKeepsOne() {
        var host = Register.registered();
        post(LIN, "/training-bases", null, base(host, Time.today().plusMonths(36).plusDays(1))).statusCode(400)
                .body("errors[0].field", equalTo("until"));
        post(LIN, "/training-bases", null, base(host, Time.today().plusMonths(36))).statusCode(201);
        post(CHEN, "/training-bases", null, base(host, Time.today().plusMonths(1))).statusCode(409);
        var draft = Register.applied();
        post(LIN, "/training-bases", null, base(draft, Time.today().plusMonths(1))).statusCode(409);
    }
}
