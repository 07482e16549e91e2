package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;

@QuarkusTest
@WithTestResource(Engines.class)
class CommitteeTest {

    private final Play play = new Play();

    private List<UUID> closedWithThreeBids(List<UUID> bids) {
        Play.pool();
        var tender = play.publishedTender();
        for (var price : List.of("2000000.00", "2100000.00", "2250000.00")) {
            bids.add(Play.id(Play.submit(tender, Play.agency(), price).statusCode(201)));
        }
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(409);
        Play.closeBids(tender);
        return List.of(tender);
    }

    @Test
    void aRecusedSeatIsReplacedAndMembersStaySecret() {
        var tender = closedWithThreeBids(new ArrayList<>()).getFirst();
        Play.post(play.writer, "/tenders/" + tender + "/open", "*", null).statusCode(422).body("rule", equalTo("C06"));
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null,
                "{\"representatives\":[\"" + UUID.randomUUID() + "\",\"" + UUID.randomUUID() + "\"]}").statusCode(422)
                .body("rule", equalTo("C01"));
        var panel = Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}")
                .statusCode(201).body("seats", hasSize(5)).extract();
        assertThat(Canonical.sha256(panel.<String>path("seed"))).isEqualTo(panel.<String>path("commitment"))
                .isEqualTo(Play.get(null, "/tenders/" + tender).extract().path("seedCommitment"));
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(409);
        Play.get(null, "/tenders/" + tender + "/panel").statusCode(200).body("seats", nullValue()).body("draw",
                nullValue());

        var seats = play.seats(tender);
        var leaving = seats.getFirst();
        Play.post(Play.expert(UUID.randomUUID().toString()), "/seats/" + leaving + "/confirm", null, null)
                .statusCode(403);
        Play.post(Play.expert(play.person(leaving)), "/seats/" + leaving + "/recuse", null, "{\"reason\":\"亲属\"}")
                .statusCode(200).body("status", equalTo("RECUSED"));
        var after = play.seats(tender);
        assertThat(after).hasSize(5).doesNotContain(leaving);
        Play.post(play.writer, "/tenders/" + tender + "/open", "*", null).statusCode(422);
        after.forEach(seat -> Play.confirm(seat, play.person(seat)));
        play.open(tender);
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.seat.recused.v1",
                "linli.procurement.seat.replaced.v1");
        assertThat(JournalRows.of(tender)).noneSatisfy(row -> assertThat(row.payload()).contains("亲属"));
    }

    @Test
    void sheetsStayOnesOwnUntilTheConsensusAndOutliersNeedWords() {
        var bids = new ArrayList<UUID>();
        var tender = closedWithThreeBids(bids).getFirst();
        play.confirmedPanel(tender);
        play.open(tender);
        Play.post(play.writer, "/tenders/" + tender + "/qualification", "*",
                "{\"decisions\":[{\"bidId\":\"" + bids.getFirst() + "\",\"qualified\":true}]}").statusCode(400);
        play.qualifyAll(tender);
        var members = play.members(tender);
        Play.get(Play.expert(members.getFirst()), "/bids/" + bids.getFirst() + "/technical").statusCode(200);
        var known = Rows.count("select count(*) from known_post where worker_id = ?", UUID.fromString(
                Play.get(play.writer, "/bids/" + bids.getFirst() + "/technical").extract().path("staff[0].workerId")));
        assertThat(known).as("nobody is found again in a post that runs").isZero();
        Play.get(Play.expert(members.getFirst()), "/bids/" + bids.getFirst()).body("agencyId", nullValue());
        Play.get(Play.expert(members.getFirst()), "/bids/" + bids.getFirst() + "/price").statusCode(422);
        Play.get(Play.expert(UUID.randomUUID().toString()), "/bids/" + bids.getFirst() + "/technical").statusCode(403);

        for (var bid : bids) {
            for (var member : members) {
                Play.score(tender, member, bid,
                        member.equals(members.getFirst()) && bid.equals(bids.getFirst()) ? 40 : 80, 80);
            }
            if (bid.equals(bids.getFirst())) {
                play.stage(tender, "consensus").statusCode(422);
            }
        }
        Play.get(Play.expert(members.getFirst()), "/tenders/" + tender + "/sheets").body("", hasSize(3));
        play.stage(tender, "consensus").statusCode(200);
        Play.get(Play.expert(members.getFirst()), "/tenders/" + tender + "/sheets").body("", hasSize(15));
        play.stage(tender, "open-prices").statusCode(422).body("rule", equalTo("S06"));
        List<String> odd = Play.get(Play.expert(members.getFirst()), "/tenders/" + tender + "/sheets").extract()
                .path("findAll{it.scores.any{s -> s.outlier}}.id");
        assertThat(odd).hasSize(1);
        Play.post(Play.expert(members.getFirst()), "/sheets/" + odd.getFirst() + "/explain", null,
                "{\"criterion\":\"PLAN\",\"words\":\"the plan names no partner\"}").statusCode(200);
        play.stage(tender, "open-prices").statusCode(200);
        var seat = Play.get(Play.expert(members.getFirst()), "/seats").extract()
                .<String>path("find{it.tenderId == '" + tender + "'}.id");
        Play.post(Play.expert(members.getFirst()), "/seats/" + seat + "/recuse", null, "{\"reason\":\"late\"}")
                .statusCode(422).body("rule", equalTo("C06"));
    }
}
