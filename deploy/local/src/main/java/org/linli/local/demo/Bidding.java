package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/** Sealed bids, a panel drawn by lot, blind marks; the cheapest does not win, and everyone sees who would have. */
final class Bidding implements Step {

    private static final String OFFICER = Purchases.OFFICER;

    @Override
    public String name() {
        return "sealed bids, a drawn panel of five, blind scores: the cheapest bid does not win";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var tender = play.recall("tender");
        var path = "/api/v1/tenders/" + tender;
        var qualities = new HashMap<String, Integer>();
        var bid = bid(play, Agencies.HELIN, tender, "2280000.00");
        qualities.put(bid, 92);
        qualities.put(bid(play, Agencies.CHENGUANG, tender, "2350000.00"), 84);
        qualities.put(bid(play, Agencies.MUMIAN, tender, "1960000.00"), 71);
        for (var reader : List.of("director-helin", OFFICER, "auditor-kong")) {
            play.refused(422, reader, "reads a bid before opening",
                    client.get(Service.PROCUREMENT, reader, "/api/v1/bids/" + bid + "/technical"));
        }
        questioned(play, path);
        play.refused(422, "director-nanfeng", "bids after the deadline", client.post(Service.PROCUREMENT,
                "director-nanfeng", path + "/bids", TenderNotice.bid(Agencies.NANFENG, "2000000.00", "[]")));
        Committee.judges(play, OFFICER, path, qualities);
        play.refused(404, "director-helin", "reads the result before it is announced",
                client.get(Service.PROCUREMENT, "director-helin", path + "/result"));
        play.does(OFFICER, "announces the result",
                client.decide(Service.PROCUREMENT, OFFICER, path, "/announce", null));
        result(play, client.get(Service.PROCUREMENT, null, path + "/result").body());
    }

    private static String bid(Play play, Agencies.Agency agency, String tender, String price) {
        return TenderNotice.sealedBid(play, agency, tender, price, People.team(play, agency));
    }

    /**
     * An unanswered question costs the purchaser time and no bidder a chance: the tender does not close before the
     * answer.
     */
    private static void questioned(Play play, String path) {
        var client = play.client();
        var question = play
                .does("director-mumian", "asks about the document, without a name",
                        client.post(Service.PROCUREMENT, "director-mumian", path + "/questions", """
                                {"agencyId":"%s","text":"服务点的场地由街道提供吗?"}""".formatted(Agencies.MUMIAN.id())))
                .path("id").asText();
        play.past(bidsUntil(play, path));
        var held =
                play.reacts("questions", "deadline", Service.PROCUREMENT, "the unanswered question blocks the closing",
                        null, path, seen -> seen.path("status").asText().equals("PUBLISHED")
                                && !Play.lastDay(seen.path("clocks").path("bidsUntil")).isBefore(play.today()));
        play.tells("", "bids now until " + held.path("clocks").path("bidsUntil").path("lastDay").asText(), "");
        play.does(OFFICER, "answers for everybody to read", client.post(Service.PROCUREMENT, OFFICER,
                "/api/v1/questions/" + question + "/answer", "{\"text\":\"由街道提供,见附件位置\"}"));
        play.past(bidsUntil(play, path));
        play.reacts("questions", "deadline", Service.PROCUREMENT, "the tender closes after the answer", null, path,
                seen -> seen.path("status").asText().equals("CLOSED"));
    }

    private static LocalDate bidsUntil(Play play, String path) {
        return Play.lastDay(play.client().get(Service.PROCUREMENT, null, path).body().path("clocks").path("bidsUntil"));
    }

    private static void result(Play play, JsonNode result) {
        for (var line : result.path("ranking")) {
            play.tells(
                    "rank " + line.path("rank").asText(), name(line.path("agencyId").asText()) + "  price "
                            + line.path("price").path("amount").asText() + "  total " + line.path("total").asText(),
                    "");
        }
        var winner = result.path("ranking").path(0).path("agencyId").asText();
        var cheapest = result.path("whatIfLowestPrice");
        play.tells("what if lowest price", name(cheapest.path("agencyId").asText()) + " would have won", "");
        if (cheapest.path("sameWinner").asBoolean(true) || !winner.equals(Agencies.HELIN.id())) {
            throw new Unexpected("the cheapest bid should not win: " + result);
        }
    }

    private static String name(String agencyId) {
        return Agencies.ALL.stream().filter(agency -> agency.id().equals(agencyId)).map(Agencies.Agency::title)
                .findFirst().orElse(agencyId);
    }
}
