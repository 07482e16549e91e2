package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.StringJoiner;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/**
 * Chigang's youth project: a recused expert, a low price explained, an objection that holds the award; Helin ranks
 * first, fails an evaluation elsewhere before the award, and the second is awarded.
 */
final class BarredWinner {

    private static final String OFFICER = "purchaser-chigang";
    private static final String STREET = "440105001";
    private static final String TITLE = "赤岗街青少年服务项目";

    private BarredWinner() {
    }

    /** Published and bid for while Helin is in good standing. */
    static void published(Play play) {
        Purchases.line(play, play.recall("source"), STREET, "2454000.00");
        play.remember("chigang-year", String.valueOf(play.today().getYear()));
        var purchase = Purchases.asked(play, OFFICER, STREET, TITLE, "600000.00");
        play.reacts("2 funded tender", "budget.reserved", Service.PROCUREMENT, "Chigang's youth project is scheduled",
                OFFICER, "/api/v1/purchases/" + purchase, seen -> "SCHEDULED".equals(seen.path("status").asText()));
        var tender = TenderNotice.tender(play, OFFICER, purchase, TenderNotice.youth(play, TITLE));
        play.does(OFFICER, "publishes",
                play.client().decide(Service.PROCUREMENT, OFFICER, "/api/v1/tenders/" + tender, "/publish", null));
        play.remember("youth-tender", tender);
        play.remember("youth-1", TenderNotice.sealedBid(play, Agencies.HELIN, tender, "560000.00"));
        play.remember("youth-2", TenderNotice.sealedBid(play, Agencies.CHENGUANG, tender, "585000.00"));
        play.remember("youth-3", TenderNotice.sealedBid(play, Agencies.MUMIAN, tender, "250000.00"));
    }

    /** After its deadline: Helin is first in rank. */
    static void judged(Play play) {
        var path = path(play);
        var qualities = new HashMap<String, Integer>();
        qualities.put(play.recall("youth-1"), 93);
        qualities.put(play.recall("youth-2"), 86);
        qualities.put(play.recall("youth-3"), 72);
        var experts = Committee.confirmed(play, recused(play, Committee.drawn(play, OFFICER, path)));
        Committee.scores(play, OFFICER, path, qualities, experts);
        explained(play, path, experts.keySet().stream().sorted().limit(3).toList());
        play.does(OFFICER, "rank", play.client().decide(Service.PROCUREMENT, OFFICER, path, "/rank", null));
        play.does(OFFICER, "announces that Helin is first in Chigang's youth project",
                play.client().decide(Service.PROCUREMENT, OFFICER, path, "/announce", null));
        play.remember("objection",
                play.does("director-mumian", "objects to the result",
                        play.client().post(Service.PROCUREMENT, "director-mumian", path + "/challenges", """
                                {"agencyId":"%s","level":"OBJECTION","subject":"RESULT","points":["方案得分的理由不充分"]}"""
                                .formatted(Agencies.MUMIAN.id())))
                        .path("id").asText());
    }

    /** A drawn expert is tied to a bidder; the next in draw order takes the seat, and anyone can recompute it. */
    private static JsonNode recused(Play play, JsonNode seats) {
        var tied = seats.path(0);
        play.does(Committee.user(tied), "is tied to a bidder and recuses",
                play.client().post(Service.PROCUREMENT, Committee.user(tied),
                        "/api/v1/seats/" + tied.path("id").asText() + "/recuse", "{\"reason\":\"两年前曾受聘于投标机构\"}"));
        var now = Committee.seats(play, OFFICER, path(play));
        if (!LatePayment.any(now, seat -> seat.path("replaces").asText().equals(tied.path("id").asText()))) {
            throw new Unexpected("the recused seat should be taken by the next in draw order: " + now);
        }
        return now;
    }

    /** The price asks for words before it is ranked, and words may suffice: no bid is rejected by a formula. */
    private static void explained(Play play, String path, List<String> members) {
        var client = play.client();
        play.refused(422, OFFICER, "ranks before a very low price is explained",
                client.decide(Service.PROCUREMENT, OFFICER, path, "/rank", null));
        var asked = client.get(Service.PROCUREMENT, OFFICER, path + "/low-bids").body().path(0);
        var lowBid = "/api/v1/low-bids/" + asked.path("id").asText();
        var flags = new StringJoiner(", ");
        asked.path("flags").forEach(flag -> flags.add(flag.path("trigger").asText()));
        play.does("director-mumian", "explains 250,000.00 (" + flags + ")", client.post(Service.PROCUREMENT,
                "director-mumian", lowBid + "/explain", "{\"text\":\"场地由社区免费提供,志愿者承担部分活动\",\"documents\":[]}"));
        for (var member : members) {
            play.quietly(member, "finds it proven", client.post(Service.PROCUREMENT, member, lowBid + "/vote",
                    "{\"proven\":true,\"opinion\":\"人工成本仍高于法定最低\",\"evidence\":[\"最低工资标准\"]}"));
        }
        play.tells("panel", "three of five find the price proven", "✓");
    }

    /**
     * After the failed evaluation: refused by rule, passed over by rule, and the next in rank is awarded after its own
     * window.
     */
    static void refused(Play play) {
        var client = play.client();
        var path = path(play);
        play.refused(422, OFFICER, "awards while an objection is unanswered",
                client.decide(Service.PROCUREMENT, OFFICER, path, "/award", null));
        play.does(OFFICER, "answers the objection",
                client.decide(Service.PROCUREMENT, OFFICER, "/api/v1/challenges/" + play.recall("objection"), "/answer",
                        "{\"agrees\":false,\"text\":\"各评委的理由已随结果公布\",\"remedy\":null}"));
        play.refused(422, OFFICER, "awards the youth project to Helin",
                client.decide(Service.PROCUREMENT, OFFICER, path, "/award", null));
        play.does(OFFICER, "passes over the barred candidate",
                client.decide(Service.PROCUREMENT, OFFICER, path, "/pass-over", null));
        play.past(Play
                .lastDay(client.get(Service.PROCUREMENT, null, path).body().path("clocks").path("standstillUntil")));
        var award = play.does(OFFICER, "awards to the second in rank",
                client.decide(Service.PROCUREMENT, OFFICER, path, "/award", null));
        if (!award.path("agencyId").asText().equals(Agencies.CHENGUANG.id())) {
            throw new Unexpected("the second in rank should be awarded: " + award);
        }
        play.remember("youth-award", award.path("id").asText());
    }

    private static String path(Play play) {
        return "/api/v1/tenders/" + play.recall("youth-tender");
    }
}
