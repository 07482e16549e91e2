package org.linli.local.demo;

import java.util.HashMap;

/** Chigang's youth project: Helin ranks first, fails an evaluation elsewhere before the award, and the second is awarded. */
final class BarredWinner {

    private static final String OFFICER = "purchaser-chigang";
    private static final String STREET = "440105001";
    private static final String TITLE = "赤岗街青少年服务项目";

    private BarredWinner() {
    }

    /** Published and bid for while Helin is in good standing. */
    static void published(Play play) {
        Purchases.line(play, play.recall("source"), STREET, "2454000.00");
        var purchase = Purchases.asked(play, OFFICER, STREET, TITLE, "600000.00");
        play.reacts("2 funded tender", "budget.reserved", Service.PROCUREMENT, "Chigang's youth project is scheduled", OFFICER,
                "/api/v1/purchases/" + purchase, seen -> "SCHEDULED".equals(seen.path("status").asText()));
        var tender = TenderNotice.tender(play, OFFICER, purchase, TenderNotice.youth(play, TITLE));
        play.does(OFFICER, "publishes", play.client().decide(Service.PROCUREMENT, OFFICER, "/api/v1/tenders/" + tender, "/publish",
                null));
        play.remember("youth-tender", tender);
        play.remember("youth-1", TenderNotice.sealedBid(play, Agencies.HELIN, tender, "560000.00"));
        play.remember("youth-2", TenderNotice.sealedBid(play, Agencies.CHENGUANG, tender, "585000.00"));
        play.remember("youth-3", TenderNotice.sealedBid(play, Agencies.MUMIAN, tender, "540000.00"));
    }

    /** After its deadline: Helin is first in rank. */
    static void judged(Play play) {
        var path = path(play);
        var qualities = new HashMap<String, Integer>();
        qualities.put(play.recall("youth-1"), 93);
        qualities.put(play.recall("youth-2"), 86);
        qualities.put(play.recall("youth-3"), 72);
        Committee.judges(play, OFFICER, path, qualities);
        play.does(OFFICER, "announces that Helin is first in Chigang's youth project", play.client().decide(Service.PROCUREMENT,
                OFFICER, path, "/announce", null));
    }

    /** After the failed evaluation: refused by rule, passed over by rule, and the next in rank is awarded. */
    static void refused(Play play) {
        var client = play.client();
        var path = path(play);
        play.refused(422, OFFICER, "awards the youth project to Helin", client.decide(Service.PROCUREMENT, OFFICER, path, "/award", null));
        play.does(OFFICER, "passes over the barred candidate", client.decide(Service.PROCUREMENT, OFFICER, path, "/pass-over", null));
        var award = play.does(OFFICER, "awards to the second in rank", client.decide(Service.PROCUREMENT, OFFICER, path, "/award", null));
        if (!award.path("agencyId").asText().equals(Agencies.CHENGUANG.id())) {
            throw new Unexpected("the second in rank should be awarded: " + award);
        }
    }

    private static String path(Play play) {
        return "/api/v1/tenders/" + play.recall("youth-tender");
    }
}
