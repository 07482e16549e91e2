package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** Committees that lack somebody, and those that are chosen and not drawn. */
@QuarkusTest
@WithTestResource(Engines.class)
class CommitteeRedrawTest {

    private static final String NOBODY_SENT = "{\"representatives\":[]}";

    private final Play play = new Play();

    @AfterEach
    void poolForTheNext() {
        Play.refillPool();
    }

    /** The pool is what is nominated here, and fixed when the bids close. */
    private UUID closedTender(int social, int other) {
        return closedTender(() -> nominate(social, other));
    }

    private UUID closedTender(Runnable pool) {
        var tender = play.publishedTender();
        for (var price : List.of("2000000.00", "2100000.00", "2250000.00")) {
            Play.submit(tender, Play.agency(), price).statusCode(201);
        }
        Play.emptyPool();
        pool.run();
        Play.closeBids(tender);
        return tender;
    }

    private static void nominate(int social, int other) {
        for (int index = 0; index < social + other; index++) {
            Play.nominate(index < social ? "SOCIAL_WORK" : "LAW");
        }
    }

    private HttpReply ask(UUID tender, String verb) {
        return Play.post(play.writer, "/tenders/" + tender + "/" + verb, null, NOBODY_SENT);
    }

    private void declined(String seat) {
        Play.post(Play.expert(play.person(seat)), "/seats/" + seat + "/decline", null, "{\"reason\":\"abroad\"}")
                .statusCode(200);
    }

    @Test
    void aCommitteeThatCannotBeFilledIsDrawnAnewFromOthersAndAnyoneCanRepeatBothRounds() {
        var tender = closedTender(4, 2);
        ask(tender, "draw-panel").statusCode(201).body("round", equalTo(1)).body("evaluateBy.rule", equalTo("C08"));
        ask(tender, "redraw-panel").statusCode(409);
        declined(play.seats(tender).getFirst());
        assertThat(Play.status(tender)).isEqualTo("CLOSED");
        declined(play.seats(tender).getFirst());
        assertThat(Play.status(tender)).isEqualTo("SUSPENDED");
        Play.get(null, "/tenders/" + tender + "/panel").body("stopped", equalTo("PANEL_CANNOT_BE_FILLED"))
                .body("shortage", notNullValue()).body("seats", nullValue());
        var committed = Play.get(null, "/tenders/" + tender + "/panel").extract().<String>path("nextCommitment");
        assertThat(committed).isNotEqualTo(Play.get(null, "/tenders/" + tender).extract().path("seedCommitment"));
        var before =
                Play.get(play.writer, "/tenders/" + tender + "/panel").extract().<List<String>>path("seats.personId");

        ask(tender, "redraw-panel").statusCode(200).body("shortage.missing", equalTo(5))
                .body("shortage.missingSocial", equalTo(3)).body("seed", equalTo(""));
        nominate(2, 4);
        ask(tender, "redraw-panel").statusCode(200).body("shortage.missing", equalTo(5));
        ask(tender, "redraw-panel").statusCode(200).body("shortage.missing", equalTo(0)).body("shortage.missingSocial",
                equalTo(1));
        assertThat(Play.status(tender)).isEqualTo("SUSPENDED");
        nominate(1, 0);
        ask(tender, "redraw-panel").statusCode(200);
        var seed = ask(tender, "redraw-panel").statusCode(201).body("round", equalTo(2)).body("shortage", nullValue())
                .body("earlierDraws", hasSize(1)).body("nextCommitment", nullValue()).extract().<String>path("seed");
        assertThat(Canonical.sha256(seed)).as("a fresh seed, committed to before the new draw").isEqualTo(committed);
        assertThat(Play.status(tender)).isEqualTo("CLOSED");
        Play.get(null, "/tenders/" + tender + "/panel/verify").body("holds", equalTo(true)).body("rounds", equalTo(2))
                .body("drawn", equalTo(true));
        play.seats(tender).forEach(seat -> Play.confirm(seat, play.person(seat)));
        assertThat(play.members(tender)).hasSize(5).doesNotContainAnyElementsOf(before);
        play.open(tender);
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.panel.short.v1",
                "linli.procurement.panel.not-filled.v1", "linli.procurement.tender.resumed.v1");
    }

    @Test
    void aFirstDrawThatFoundTooFewIsTriedAgainAndSaysWhichQuotaLacks() {
        var tender = closedTender(2, 6);
        ask(tender, "draw-panel").statusCode(200).body("shortage.missingSocial", equalTo(1)).body("shortage.missing",
                equalTo(0));
        assertThat(Play.status(tender)).isEqualTo("SUSPENDED");
        assertThat(JournalRows.of(tender)).filteredOn(row -> row.type().endsWith("not-filled.v1")).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("\"missingSocial\": 1"));
        nominate(1, 0);
        ask(tender, "redraw-panel").statusCode(200).body("shortage.missingSocial", equalTo(1));
        ask(tender, "redraw-panel").statusCode(201).body("round", equalTo(1)).body("seats", hasSize(5));
        assertThat(Play.status(tender)).isEqualTo("CLOSED");
    }

    @Test
    void nobodyIsDrawnForATenderThatIsOver() {
        var tender = closedTender(3, 2);
        ask(tender, "draw-panel").statusCode(201);
        var seats = play.seats(tender);
        declined(seats.get(0));
        assertThat(Play.status(tender)).isEqualTo("SUSPENDED");
        Play.post(play.writer, "/tenders/" + tender + "/cancel", "*", "{\"reason\":\"no money\"}").statusCode(200);
        nominate(5, 5);
        ask(tender, "redraw-panel").statusCode(409);
        declined(seats.get(1));
        assertThat(Rows.count("select count(*) from seat where tender_id = ?", tender)).as("nobody follows")
                .isEqualTo(5);
    }

    @Test
    void expertsAreChosenOnlyWithConsentAndWithinTheQuotas() {
        var social = new ArrayList<UUID>();
        var other = new ArrayList<UUID>();
        var tender = closedTender(() -> IntStream.range(0, 3).forEach(index -> {
            social.add(Play.nominate("SOCIAL_WORK"));
            other.add(Play.nominate("LAW"));
        }));
        chosen(tender, List.of(social.get(0), social.get(1), other.get(0), other.get(1), other.get(2)), Time.today())
                .statusCode(422).body("rule", equalTo("C10"));
        chosen(tender, List.of(social.get(0), social.get(1), social.get(2), other.get(1), UUID.randomUUID()),
                Time.today()).statusCode(422).body("rule", equalTo("C03"));
        var all = List.of(social.get(0), social.get(1), social.get(2), other.get(1), other.get(2));
        chosen(tender, all, Time.today().plusDays(1)).statusCode(422).body("rule", equalTo("C03"));
        chosen(tender, all, Time.today()).statusCode(201).body("draw.chosen.document", equalTo("D-7"));
        assertThat(
                Play.get(play.writer, "/tenders/" + tender + "/panel").extract().<List<String>>path("seats.personId"))
                .containsExactlyInAnyOrderElementsOf(all.stream().map(UUID::toString).toList());
        Play.get(null, "/tenders/" + tender + "/panel/verify").body("holds", equalTo(true)).body("drawn",
                equalTo(false));
        assertThat(JournalRows.of(tender)).last()
                .satisfies(row -> assertThat(row.payload()).contains("\"chosen\": true"));
    }

    private HttpReply chosen(UUID tender, List<UUID> experts, LocalDate approvedOn) {
        var ids = experts.stream().map(id -> "\"" + id + "\"").toList();
        return Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, """
                {"representatives":[],"choice":{"experts":[%s],"approvedBy":"district civil affairs",
                 "document":"D-7","approvedOn":"%s",
                 "reason":"drug recovery: few know it"}}""".formatted(String.join(",", ids), approvedOn));
    }

    @Test
    void whoeverSitsTooOftenOrWasWithdrawnDoesNotTakePart() {
        var named = new ArrayList<UUID>();
        var tender = closedTender(() -> {
            nominate(5, 0);
            named.add(Play.nominate("SOCIAL_WORK"));
            named.add(Play.nominate("SOCIAL_WORK"));
        });
        var busy = named.getFirst();
        Rows.change("update expert set withdrawn = true where id = ?", named.getLast());
        Rows.change("insert into seat (id, version, tender_id, purchaser_id, person_id, kind, status, round, drawn_on) "
                + "select gen_random_uuid(), 0, tender_id, '-', ?, 'EXPERT', 'CONFIRMED', 100 + n, ? " + "from panel, "
                + "generate_series(1, 10) n " + "where tender_id = (select tender_id from panel limit 1)", busy,
                Time.today());
        ask(tender, "draw-panel").statusCode(201);
        Play.get(play.writer, "/tenders/" + tender + "/panel").body("draw.candidates", hasSize(5))
                .body("draw.excluded.find{it.expertId == '" + busy + "'}.reason", equalTo("FULL"))
                .body("draw.excluded.reason.unique().sort()", contains("FULL", "WITHDRAWN"));
        Rows.change("delete from seat where person_id = ? and round > 100", busy);
    }
}
