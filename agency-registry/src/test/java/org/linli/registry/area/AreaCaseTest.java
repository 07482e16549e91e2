package org.linli.registry.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.registry.Register;
import org.linli.registry.area.TypingStatus.TypingCommand;

/** Communities and how they and their streets are typed, by two. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
public class AreaCaseTest {

    private static final AtomicInteger DAYS = new AtomicInteger(400);
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    private record At(String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    public static HttpReply table(String csv) {
        return given().header("Authorization", LIN).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=UTF-8").body(csv).post("/api/v1/areas/communities/import").then();
    }

    /** @return the code of a community nobody else has */
    public static String community(String street) {
        var code = street + SERIAL.incrementAndGet();
        table("code,name_zh\n" + code + ",社区" + code).statusCode(200);
        return code;
    }

    private static String typing(String type, LocalDate from) {
        return "{\"type\":\"%s\",\"from\":\"%s\",\"basis\":\"海府〔2026〕1号\"}".formatted(type, from);
    }

    /** From a day on which nobody else types it. */
    private static At proposed() {
        return new At("/area-types/" + id(post(LIN, "/areas/440105009/types", null,
                typing("OLD_TOWN", Time.today().plusDays(DAYS.incrementAndGet()))).statusCode(201)));
    }

    @Test
    void everyDoorOfAType() {
        Doors.of(TypingStatus.class, TypingCommand.class, At::path).reach(TypingStatus.PROPOSED, AreaCaseTest::proposed)
                .reach(TypingStatus.IN_FORCE, () -> proposed().after(CHEN, "/confirm", null))
                .reach(TypingStatus.REJECTED, () -> proposed().after(CHEN, "/reject", null))
                .reach(TypingStatus.LAPSED, () -> {
                    var at = proposed();
                    Time.past(day(get(LIN, at.path()), "confirmUntil"));
                    return at;
                }).door(TypingCommand.CONFIRM, at -> CHEN, "/confirm").door(TypingCommand.REJECT, at -> CHEN, "/reject")
                .check();
    }

    @Test
    void aTableOfCommunitiesIsTakenRowByRow() {
        var street = "440105016";
        var code = street + (900 + SERIAL.incrementAndGet() % 90);
        table("\uFEFFcode,name_zh\n" + code + ",沥滘社区\n440105099001,no such street\n" + street + ",too short\n" + code
                + ",twice\n" + street + "999,\n" + street + "998,\u202E社区").statusCode(200).body("added", equalTo(1))
                .body("refused", equalTo(5)).body("rows[1].fault", equalTo("CODE"))
                .body("rows[3].fault", equalTo("TWICE")).body("rows[4].fault", equalTo("NAME"))
                .body("rows[5].fault", equalTo("NAME")).body("rows[0].line", equalTo(2));
        table("code,name_zh\n" + code + ",沥滘社区").body("unchanged", equalTo(1));
        table("code,name_zh\n" + code + ",沥滘新社区").body("changed", equalTo(1));
        table("a,b\n1,2").statusCode(400).body("type", equalTo("urn:linli:problem:area.no-table"));
        given().get("/api/v1/areas/" + street + "/communities").then().statusCode(200)
                .body("find{it.code == '" + code + "'}.nameZh", equalTo("沥滘新社区"))
                .body("find{it.code == '" + code + "'}.type", equalTo("URBAN_RURAL_FRINGE"))
                .body("find{it.code == '" + code + "'}.ofStreet", equalTo(true));
        given().get("/api/v1/areas/440105099/communities").then().statusCode(404);
    }

    @Test
    void aRowThatIsTooShortIsRefusedAloneAndATableThatIsTooLongAsAWhole() {
        var code = "440105015" + (900 + SERIAL.incrementAndGet() % 90);
        table("name_zh,code\nonly a name\n石溪社区," + code).statusCode(200).body("added", equalTo(1))
                .body("refused", equalTo(1)).body("rows[0].fault", equalTo("CODE"));
        for (var rows : new String[]{"a,b\n".repeat(5_001), ",".repeat(20), "a".repeat(1_001)}) {
            table("code,name_zh\n" + rows).statusCode(400).body("type", equalTo("urn:linli:problem:table-too-large"));
        }
    }

    @Test
    void whatIsNotDecidedIsReadByThoseWhoDecide() {
        var at = proposed();
        given().get("/api/v1" + at.path()).then().statusCode(404);
        given().get("/api/v1/area-types?status=PROPOSED").then().statusCode(200).body("items", empty());
        get(Register.WU, at.path()).statusCode(404);
        get(CHEN, at.path()).statusCode(200);
        at.after(CHEN, "/confirm", null);
        given().get("/api/v1" + at.path()).then().statusCode(200);
    }

    @Test
    void aCommunityIsTypedByTwoFromItsDayOn() {
        var street = "440105017";
        var code = community(street);
        var from = Time.today().plusMonths(2);
        var path = "/area-types/"
                + id(post(LIN, "/areas/" + code + "/types", null, typing("OLD_TOWN", from)).statusCode(201));
        get(LIN, path).body("allowedActions", not(hasItem("confirmAreaType")));
        post(LIN, path + "/confirm", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        post(CHEN, "/areas/" + code + "/types", null, typing("OLD_TOWN", from)).statusCode(409);
        then(path, CHEN, "/confirm", null);
        var list = "/api/v1/areas/" + street + "/communities?asOf=";
        given().get(list + from.minusDays(1)).then().body("find{it.code == '" + code + "'}.type",
                equalTo("URBAN_RURAL_FRINGE"));
        given().get(list + from).then().body("find{it.code == '" + code + "'}.type", equalTo("OLD_TOWN"))
                .body("find{it.code == '" + code + "'}.basis", equalTo("海府〔2026〕1号"));
        given().get("/api/v1/areas?asOf=" + from).then().body("size()", equalTo(18));
        assertThat(JournalRows.typesOf(code)).containsExactly("linli.registry.community.typed.v1");
    }

    @Test
    void whatNobodyConfirmsInTimeFallsAndTheDayIsFreeAgain() {
        var from = Time.today().plusYears(3);
        var path = "/area-types/"
                + id(post(LIN, "/areas/440105010/types", null, typing("MIXED_URBAN", from)).statusCode(201));
        Time.past(day(get(LIN, path), "confirmUntil"));
        get(LIN, path).body("status", equalTo("LAPSED"));
        post(CHEN, "/areas/440105010/types", null, typing("MIXED_URBAN", from)).statusCode(201);
        given().get("/api/v1/areas?asOf=" + from).then().body("find{it.code == '440105010'}.type", equalTo("OLD_TOWN"));
    }
}
