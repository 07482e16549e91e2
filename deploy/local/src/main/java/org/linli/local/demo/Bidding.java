package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        var bid = TenderNotice.sealedBid(play, Agencies.HELIN, tender, "2280000.00");
        qualities.put(bid, 92);
        qualities.put(TenderNotice.sealedBid(play, Agencies.CHENGUANG, tender, "2350000.00"), 84);
        qualities.put(TenderNotice.sealedBid(play, Agencies.MUMIAN, tender, "1960000.00"), 71);
        for (var reader : List.of("director-helin", OFFICER, "auditor-kong")) {
            play.refused(422, reader, "reads a bid before opening", client.get(Service.PROCUREMENT, reader,
                    "/api/v1/bids/" + bid + "/technical"));
        }
        play.forward(30);
        play.refused(422, "director-nanfeng", "bids after the deadline", client.post(Service.PROCUREMENT, "director-nanfeng",
                path + "/bids", TenderNotice.bid(Agencies.NANFENG, "2000000.00", "[]")));
        play.does(OFFICER, "draws the panel by lot", client.post(Service.PROCUREMENT, OFFICER, path + "/draw-panel",
                "{\"representatives\":[]}"));
        var seats = client.get(Service.PROCUREMENT, OFFICER, path + "/panel").body().path("seats");
        var experts = confirmed(play, seats);
        play.does(OFFICER, "opens the bids", client.decide(Service.PROCUREMENT, OFFICER, path, "/open", null));
        play.does(OFFICER, "qualifies all three", client.decide(Service.PROCUREMENT, OFFICER, path, "/qualification",
                decisions(qualities)));
        sheets(play, path, experts, qualities);
        for (var command : List.of("consensus", "open-prices", "rank")) {
            play.does(OFFICER, command, client.decide(Service.PROCUREMENT, OFFICER, path, "/" + command, null));
        }
        result(play, client.get(Service.PROCUREMENT, null, path + "/result").body());
        play.does(OFFICER, "announces the result", client.decide(Service.PROCUREMENT, OFFICER, path, "/announce", null));
    }

    private static Map<String, String> confirmed(Play play, JsonNode seats) {
        var experts = new HashMap<String, String>();
        for (var seat : seats) {
            var person = seat.path("personId").asText();
            var user = "expert-" + person.substring(person.length() - 1);
            experts.put(user, seat.path("id").asText());
            play.quietly(user, "confirms the seat", play.client().post(Service.PROCUREMENT, user,
                    "/api/v1/seats/" + seat.path("id").asText() + "/confirm", null));
        }
        play.tells("", "drawn and confirmed: " + String.join(", ", experts.keySet().stream().sorted().toList()), "✓");
        return experts;
    }

    private static String decisions(Map<String, Integer> bids) {
        var all = new ArrayList<String>();
        bids.keySet().forEach(id -> all.add("{\"bidId\":\"" + id + "\",\"qualified\":true,\"reason\":null}"));
        return "{\"decisions\":[" + String.join(",", all) + "]}";
    }

    private static void sheets(Play play, String path, Map<String, String> experts, Map<String, Integer> qualities) {
        for (var expert : experts.keySet()) {
            qualities.forEach((bid, quality) -> {
                var mark = quality + (expert.hashCode() & 3) - 1;
                play.quietly(expert, "scores", play.client().post(Service.PROCUREMENT, expert, path + "/sheets", """
                        {"bidId":"%s","scores":[{"criterion":"PLAN","score":%d,"reason":"方案与需求的对应程度"},
                         {"criterion":"TEAM","score":%d,"reason":"团队持证与督导安排"}],"submit":true}""".formatted(bid, mark, mark - 1)));
            });
        }
        play.tells("panel", "fifteen sheets, each mark with its reason", "✓");
    }

    private static void result(Play play, JsonNode result) {
        for (var line : result.path("ranking")) {
            play.tells("rank " + line.path("rank").asText(), name(line.path("agencyId").asText()) + "  price "
                    + line.path("price").path("amount").asText() + "  total " + line.path("total").asText(), "");
        }
        var winner = result.path("ranking").path(0).path("agencyId").asText();
        var cheapest = result.path("whatIfLowestPrice");
        play.tells("what if lowest price", name(cheapest.path("agencyId").asText()) + " would have won", "");
        if (cheapest.path("sameWinner").asBoolean(true) || !winner.equals(Agencies.HELIN.id())) {
            throw new Unexpected("the cheapest bid should not win: " + result);
        }
    }

    private static String name(String agencyId) {
        return Agencies.ALL.stream().filter(agency -> agency.id().equals(agencyId)).map(Agencies.Agency::title).findFirst()
                .orElse(agencyId);
    }
}
