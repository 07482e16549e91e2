package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.http.HttpReply;

/** What everybody can check of a draw without being told who is in the pool. */
@QuarkusTest
@WithTestResource(Engines.class)
class DrawProtocolTest {

    private final Play play = new Play();
    private final List<UUID> agencies = new ArrayList<>();

    private UUID tenderWithBids() {
        Play.pool();
        var tender = play.publishedTender();
        for (var price : List.of("2000000.00", "2100000.00", "2250000.00")) {
            agencies.add(Play.agency());
            Play.submit(tender, agencies.getLast(), price).statusCode(201);
        }
        return tender;
    }

    private static HttpReply protocol(String token, UUID tender) {
        return Play.get(token, "/tenders/" + tender + "/draw-protocol").statusCode(200);
    }

    private void draw(UUID tender) {
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(201);
    }

    @Test
    void thePoolIsFixedWhenTheBidsCloseAndWhoJoinsLaterIsNotDrawn() {
        var tender = tenderWithBids();
        protocol(null, tender).body("pools", hasSize(0));
        Play.closeBids(tender);
        var hash = protocol(null, tender).body("pools", hasSize(1)).body("pools[0].round", nullValue())
                .body("pools[0].hash", matchesPattern("[0-9a-f]{64}")).body("pools[0].experts", hasSize(0)).extract()
                .<String>path("pools[0].hash");
        assertThat(JournalRows.of(tender)).filteredOn(row -> row.type().endsWith("panel.pool-committed.v1"))
                .singleElement().satisfies(row -> assertThat(row.payload()).contains(hash));
        var late = Play.nominate("SOCIAL_WORK", UUID.randomUUID());
        draw(tender);
        Play.get(play.writer, "/tenders/" + tender + "/panel")
                .body("draw.excluded.find{it.expertId == '" + late + "'}.reason", equalTo("NOT_AS_COMMITTED"))
                .body("draw.candidates.expertId", not(Matchers.hasItem(late.toString())));
        protocol(null, tender).body("pools[0].hash", equalTo(hash)).body("pools[0].round", equalTo(1));
        Play.get(null, "/tenders/" + tender + "/panel/verify").body("poolHolds", equalTo(true)).body("holds",
                equalTo(true));
    }

    @Test
    void whoWasKeptOutIsCountedAndHashedAndNotNamed() {
        var tender = tenderWithBids();
        var tied = Play.nominate("LAW", agencies.getFirst());
        Play.closeBids(tender);
        draw(tender);
        var read = protocol(null, tender)
                .body("pools[0].keptOut.find{it.reason == 'TIED_TO_A_BIDDER'}.experts", equalTo(1))
                .body("pools[0].experts.expertId", everyItem(nullValue())).extract();
        assertThat(read.asString()).doesNotContain(tied.toString());
        List<String> hashes = read.path("pools[0].experts.hash");
        assertThat(Canonical.sha256(String.join(",", hashes.stream().sorted().toList())))
                .isEqualTo(read.path("pools[0].hash"));

        List<Map<String, String>> own =
                protocol(Play.expert(tied.toString()), tender).extract().path("pools[0].experts.findAll{it.expertId}");
        assertThat(own).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("expertId", tied.toString()).containsEntry("reason", "TIED_TO_A_BIDDER");
            assertThat(Canonical.sha256(line.get("salt") + ":" + tied + ":OTHER")).isEqualTo(line.get("hash"))
                    .isIn(hashes);
        });
        List<String> seenByHost = protocol(play.writer, tender).extract().path("pools[0].experts.expertId");
        assertThat(seenByHost).contains(tied.toString()).doesNotContainNull();
    }

    @Test
    void nobodyComputesTheSeatsFromWhatIsPublicBeforeTheResult() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        var seed = Play.get(play.writer, "/tenders/" + tender + "/panel").extract().<String>path("seed");
        assertThat(seed).hasSize(64);
        assertThat(JournalRows.of(tender)).noneSatisfy(row -> assertThat(row.payload()).contains(seed));
        assertThat(Play.get(null, "/tenders/" + tender + "/panel").extract().asString()).doesNotContain(seed);
        protocol(null, tender).body("pools[0].experts.expertId", everyItem(nullValue()));

        play.stage(tender, "announce").statusCode(200);
        var panel = Play.get(null, "/tenders/" + tender + "/panel").body("seed", equalTo(seed))
                .body("draw.excluded", hasSize(0)).body("seats.passedOver.flatten()", hasSize(0)).extract();
        List<Map<String, Object>> candidates = panel.path("draw.candidates");
        List<Map<String, String>> experts = protocol(null, tender).extract().path("pools[0].experts");
        assertThat(experts).filteredOn(line -> line.get("reason") != null).extracting(line -> line.get("expertId"))
                .allMatch(Objects::isNull);
        assertThat(experts).filteredOn(line -> line.get("reason") == null).hasSameSizeAs(candidates)
                .allSatisfy(line -> assertThat(line.get("hash")).isIn(
                        Canonical.sha256(line.get("salt") + ":" + line.get("expertId") + ":SOCIAL"),
                        Canonical.sha256(line.get("salt") + ":" + line.get("expertId") + ":OTHER")));
    }
}
