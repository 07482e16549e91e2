package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.procurement.planning.catalogue.ItemCommand;
import org.linli.procurement.planning.catalogue.ItemStatus;
import org.linli.procurement.planning.catalogue.NegativeCode;

/** Every command on an item of the catalogue in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class CatalogueItemDoorsTest {

    private static final AtomicInteger ITEMS = new AtomicInteger();
    private static final String ASSOCIATION = Tokens.of("association", "association").bearer();
    private static final String OFFICER = Tokens.of("officer", "purchaser").department("CIVIL").bearer();
    private static final String REASONS = "{\"reasons\":\"r\"}";
    private static final String CHECK =
            Stream.of(NegativeCode.values()).map(code -> "{\"code\":\"" + code + "\",\"hit\":false,\"reason\":\"r\"}")
                    .collect(Collectors.joining(",", "{\"negativeList\":[", "]}"));

    private record At(String path) {

        At after(String token, String below, String body) {
            Play.post(token, path + below, "*", body).statusCode(200);
            return this;
        }
    }

    private static At proposed() {
        var code = "DOORS_" + ITEMS.incrementAndGet();
        Play.post(ASSOCIATION, "/catalogue-items", null, """
                {"code":"%s","nameZh":"灾后社会工作","nameEn":"After a disaster","definition":"d",
                "targetGroups":["DISASTER_AFFECTED"],
                 "methods":["CASE"],"unit":"u","costNorm":%s,"priceMode":"WEIGHTED","evaluationRhythm":"yearly",
                 "responsibilities":{"government":"g","market":"m","society":"s","person":"p"},
                 "standard":{"mode":"TOPIC_PROJECT","areaTypes":[],
                 "staffing":[{"tier":"FRONTLINE","people":2,"certified":1}],
                  "criteria":[{"code":"PLAN","name":"n","weight":90}],
                  "kpis":[{"code":"CASES","name":"n","unit":"u"}]}}""".formatted(code, Play.money("1.00")))
                .statusCode(201);
        return new At("/catalogue-items/" + code);
    }

    /** The public has had its time, and nobody said anything. */
    private static At consulted() {
        var at = proposed().after(ASSOCIATION, "/consult", CHECK);
        var consultation = Play.get(null, at.path()).extract().<String>path("consultationId");
        Time.past(Play.lastDay(null, "/consultations/" + consultation, "until"));
        return at;
    }

    private static At published() {
        return consulted().after(OFFICER, "/publish", REASONS);
    }

    @Test
    void everyDoorOfAnItem() {
        Doors.of(ItemStatus.class, ItemCommand.class, At::path)
                .reach(ItemStatus.PROPOSED, CatalogueItemDoorsTest::proposed)
                .reach(ItemStatus.CONSULTATION, CatalogueItemDoorsTest::consulted)
                .reach(ItemStatus.PUBLISHED, CatalogueItemDoorsTest::published)
                .reach(ItemStatus.REFUSED, () -> proposed().after(OFFICER, "/refuse", REASONS))
                .reach(ItemStatus.RETIRED, () -> published().after(OFFICER, "/retire", REASONS))
                .door(ItemCommand.CONSULT, at -> ASSOCIATION, "/consult", at -> CHECK)
                .door(ItemCommand.PUBLISH, at -> OFFICER, "/publish", at -> REASONS)
                .door(ItemCommand.REFUSE, at -> OFFICER, "/refuse", at -> REASONS)
                .door(ItemCommand.RETIRE, at -> OFFICER, "/retire", at -> REASONS).check();
    }

    @Test
    void aProposedItemReachesWhoeverHasToActOnItOnWhicheverPage() {
        var last = List.of(proposed(), proposed()).getLast();
        var code = last.path().substring("/catalogue-items/".length());
        var page = page("");
        while (!page.<List<String>>path("items.number").contains(code)) {
            page = page("&cursor=" + page.<String>path("next"));
        }
        assertThat(page.<List<String>>path("items.calls.operation.flatten()")).contains("consultItem");
    }

    private static HttpReply page(String after) {
        return Play.get(ASSOCIATION, "/tasks?limit=1" + after).statusCode(200);
    }
}
