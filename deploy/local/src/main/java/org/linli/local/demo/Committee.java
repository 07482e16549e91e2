package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.local.demo.client.Service;

/** What a panel does between the deadline and the rank: drawn by lot, blind sheets, consensus, prices last. */
final class Committee {

    private Committee() {
    }

    /** @param qualities about which mark of a hundred each bid deserves, by bid */
    static void judges(Play play, String officer, String path, Map<String, Integer> qualities) {
        var experts = confirmed(play, drawn(play, officer, path));
        scores(play, officer, path, qualities, experts);
        play.does(officer, "rank", play.client().decide(Service.PROCUREMENT, officer, path, "/rank", null));
    }

    /** @return the seats */
    static JsonNode drawn(Play play, String officer, String path) {
        play.does(officer, "draws the panel by lot",
                play.client().post(Service.PROCUREMENT, officer, path + "/draw-panel", "{\"representatives\":[]}"));
        return seats(play, officer, path);
    }

    static JsonNode seats(Play play, String officer, String path) {
        return play.client().get(Service.PROCUREMENT, officer, path + "/panel").body().path("seats");
    }

    /** @return seat by user */
    static Map<String, String> confirmed(Play play, JsonNode seats) {
        var experts = new HashMap<String, String>();
        for (var seat : seats) {
            if (seat.path("status").asText().equals("DRAWN")) {
                experts.put(user(seat), seat.path("id").asText());
                play.quietly(user(seat), "confirms the seat", play.client().post(Service.PROCUREMENT, user(seat),
                        "/api/v1/seats/" + seat.path("id").asText() + "/confirm", "{\"underAge\":true}"));
            }
        }
        play.tells("", "drawn and confirmed: " + String.join(", ", experts.keySet().stream().sorted().toList()), "✓");
        return experts;
    }

    static String user(JsonNode seat) {
        var person = seat.path("personId").asText();
        return "expert-" + person.substring(person.length() - 1);
    }

    /** As far as the prices. */
    static void scores(Play play, String officer, String path, Map<String, Integer> qualities,
            Map<String, String> experts) {
        var client = play.client();
        play.does(officer, "opens the bids", client.decide(Service.PROCUREMENT, officer, path, "/open", null));
        play.does(officer, "qualifies all " + qualities.size(),
                client.decide(Service.PROCUREMENT, officer, path, "/qualification", decisions(qualities)));
        sheets(play, path, experts, qualities);
        for (var command : List.of("consensus", "open-prices")) {
            play.does(officer, command, client.decide(Service.PROCUREMENT, officer, path, "/" + command, null));
        }
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
                         {"criterion":"TEAM","score":%d,"reason":"团队持证与督导安排"}],"submit":true}""".formatted(bid, mark,
                        mark - 1)));
            });
        }
        play.tells("panel", "fifteen sheets, each mark with its reason", "✓");
    }
}
