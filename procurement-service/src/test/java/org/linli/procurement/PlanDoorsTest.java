package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.procurement.planning.plan.PlanCommand;
import org.linli.procurement.planning.plan.PlanStatus;

/** Every command on an edition of the plan in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PlanDoorsTest {

    private static final AtomicInteger PLANS = new AtomicInteger();
    private static final int YEAR = Play.BEGIN.getYear();
    private static final String TEXT = """
            {"title":"t","from":"%1$d-01-01","to":"%1$d-12-31",
            "goals":[{"code":"CARE","text":"t","topics":["ELDERLY_CARE"],
             "responsibilities":{"government":"g","market":"m","society":"s","person":"p"},"kpis":[
              {"code":"OLD","name":"n","baseline":1,"target":2,"unit":"u","coverageOf":"ELDERLY"},
              {"code":"ORPHANS","name":"n","baseline":1,"target":2,"unit":"u","coverageOf":"ORPHANS"},
              {"code":"NEEDY","name":"n","baseline":1,"target":2,"unit":"u",
              "coverageOf":"NEEDY"}]}]}""".formatted(YEAR);
    private static final String REVIEW = """
            {"year":%d,"summary":"s","values":[{"goalCode":"CARE","kpiCode":"OLD","value":1},
             {"goalCode":"CARE","kpiCode":"ORPHANS","value":1},
             {"goalCode":"CARE","kpiCode":"NEEDY","value":1}]}""".formatted(YEAR);
    private static final String REASON = "{\"reason\":\"r\"}";

    private record At(String writer, String head, String path) {

        At after(String token, String below, String body) {
            Play.post(token, path + below, "*", body).statusCode(200);
            return this;
        }
    }

    /** A published plan asks every purchase of its year for a goal: none is left to the tests that follow. */
    @AfterEach
    void leaveNoPlan() {
        nothingIsPlanned();
    }

    private static void nothingIsPlanned() {
        Rows.change("""
                update plan set status = 'RETIRED', retired_on = published_on, next_check_at = null
                    where status = 'PUBLISHED'""");
    }

    private static At proposed() {
        var department = "DOORS-" + PLANS.incrementAndGet();
        var writer = Tokens.of("writer-" + department, "purchaser").department(department).bearer();
        var head = Tokens.of("head-" + department, "purchaser").department(department).bearer();
        return new At(writer, head, "/plans/" + Play.id(Play.post(writer, "/plans", null, """
                {"code":"%1$s","unit":"%1$s","plan":%2$s}""".formatted(department, TEXT)).statusCode(201)));
    }

    /** The public has had its time, and nobody said anything. */
    private static At consulted() {
        var at = proposed();
        at.after(at.writer(), "/consult", null);
        var consultation = Play.get(at.writer(), at.path()).extract().<String>path("consultationId");
        Time.past(Play.lastDay(null, "/consultations/" + consultation, "until"));
        return at;
    }

    private static At published() {
        nothingIsPlanned();
        var at = consulted();
        return at.after(at.head(), "/publish", null);
    }

    @Test
    void everyDoorOfAPlan() {
        Doors.of(PlanStatus.class, PlanCommand.class, At::path).reach(PlanStatus.PROPOSED, PlanDoorsTest::proposed)
                .reach(PlanStatus.CONSULTATION, () -> {
                    nothingIsPlanned();
                    return consulted();
                }).reach(PlanStatus.PUBLISHED, PlanDoorsTest::published).reach(PlanStatus.RETIRED, () -> {
                    var at = proposed();
                    return at.after(at.writer(), "/retire", REASON);
                }).door(PlanCommand.WRITE, At::writer, "/write", at -> TEXT)
                .door(PlanCommand.CONSULT, At::writer, "/consult").door(PlanCommand.PUBLISH, At::head, "/publish")
                .door(PlanCommand.REVIEW, At::writer, "/review", at -> REVIEW)
                .door(PlanCommand.RENEW, At::writer, "/renew")
                .door(PlanCommand.RETIRE, At::writer, "/retire", at -> REASON).check();
    }
}
