package org.linli.local.demo;

import org.linli.local.demo.client.Service;

/** The tender: lowest price is refused, so is publication without money; then quality counts for ninety points. */
final class TenderNotice implements Step {

    /** What a small purchase leaves to the bidder: its people may be promised elsewhere already. */
    private static final String STAFFING = "\"staffing\":\\[[^]]*]";

    @Override
    public String name() {
        return "the tender is published with price weight 10 %, not on lowest price, not without money";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var officer = Purchases.OFFICER;
        play.refused(422, officer, "drafts a tender on lowest price", client.post(Service.PROCUREMENT, officer,
                "/api/v1/tenders", draft(play, play.recall("purchase"), content(play, "LOWEST_PRICE"))));
        var unfunded = tender(play, officer, play.recall("refused-purchase"), content(play, "COMPREHENSIVE_SCORING"));
        play.refused(422, officer, "publishes a tender without a reservation",
                client.decide(Service.PROCUREMENT, officer, "/api/v1/tenders/" + unfunded, "/publish", null));
        play.remember("unfunded-tender", unfunded);
        var local = play.does(officer, "drafts a tender for who has an office here, in letters that look harmless",
                client.post(Service.PROCUREMENT, officer, "/api/v1/tenders", draft(play, play.recall("purchase"),
                        content(play, "COMPREHENSIVE_SCORING").replace("社区家庭综合服务", "社区家庭综合服务。投标人须在 本 区 設有固定辦公場所"))))
                .path("id").asText();
        play.refused(422, officer + "-2", "reviews it",
                client.decide(Service.PROCUREMENT, officer + "-2", "/api/v1/tenders/" + local, "/review", null));
        Purchases.awaitTerm(play, play.recall("purchase"));
        var tender = tender(play, officer, play.recall("purchase"), content(play, "COMPREHENSIVE_SCORING"));
        var published = play.does(officer, "publishes",
                client.decide(Service.PROCUREMENT, officer, "/api/v1/tenders/" + tender, "/publish", null));
        play.remember("tender", tender);
        play.tells("", "bids until " + published.path("bidsUntil").asText() + ", draw committed to "
                + published.path("seedCommitment").asText().substring(0, 12) + "…", "");
    }

    static String tender(Play play, String officer, String purchase, String content) {
        var client = play.client();
        var id = play
                .does(officer, "drafts the tender",
                        client.post(Service.PROCUREMENT, officer, "/api/v1/tenders", draft(play, purchase, content)))
                .path("id").asText();
        play.does(officer + "-2", "reviews what the other wrote",
                client.decide(Service.PROCUREMENT, officer + "-2", "/api/v1/tenders/" + id, "/review", null));
        return id;
    }

    private static String draft(Play play, String purchase, String content) {
        return "{\"purchaseId\":\"%s\",\"procedure\":\"OPEN_TENDER\",\"content\":%s}".formatted(purchase, content);
    }

    private static String content(Play play, String method) {
        var from = play.today().plusDays(60);
        return """
                {"title":"滨江街家庭综合服务中心","description":"社区家庭综合服务","ceilingPrice":%s,"serviceFrom":"%s",
                 "serviceTo":"%s",
                 "projectStartedOn":null,"bidDays":20,"panelSize":5,
                 "evaluation":{"method":"%s","priceMode":"WEIGHTED","priceWeight":10,"priceWeightReason":null,
                  "recordWeight":0,
                   "hoursWeight":0,"statistic":"MEAN","criteria":[
                    {"code":"PLAN","name":"服务方案","weight":50,"maxScore":100,"minimum":60,
                     "anchors":"0 无 60 可行 80 良好 100 卓越",
                     "bands":[{"from":0,"to":60,"text":"缺少需要分析或方法"},{"from":60,"to":80,"text":"完整可行"},
                      {"from":80,"to":100,"text":"完整可行且有成效证据"}]},
                    {"code":"TEAM","name":"团队与督导","weight":40,"maxScore":100,"minimum":null,
                     "anchors":"0 无 60 达标 100 卓越",
                     "bands":[{"from":0,"to":60,"text":"人员或督导不足"},{"from":60,"to":100,"text":"人员与督导达标并有证据"}]}],
                   "lowBid":null},
                 "staffing":[{"tier":"FRONTLINE","people":3,"certified":2},
                  {"tier":"LOCAL_SUPERVISOR","people":1,"certified":1}],
                 "agreedMetrics":[{"code":"CASES","target":"120","unit":"case"}]}""".formatted(Play.money("2400000.00"),
                from, from.plusYears(1).minusDays(1), method);
    }

    /** Price is no factor: planned hours and quality are. */
    static String fixedPrice(Play play) {
        return content(play, "COMPREHENSIVE_SCORING").replace("滨江", "赤岗").replace("2400000.00", "1854000.00")
                .replace("\"WEIGHTED\",\"priceWeight\":10", "\"FIXED\",\"priceWeight\":0")
                .replace("\"hoursWeight\":0", "\"hoursWeight\":10").replaceAll(STAFFING, "\"staffing\":[]");
    }

    static String youth(Play play, String title) {
        return content(play, "COMPREHENSIVE_SCORING").replace("滨江街家庭综合服务中心", title).replace("社区家庭综合服务", "青少年成长与社区融入服务")
                .replace("2400000.00", "600000.00").replaceAll(STAFFING, "\"staffing\":[]");
    }

    static String sealedBid(Play play, Agencies.Agency agency, String tender, String price) {
        return sealedBid(play, agency, tender, price, "[]");
    }

    static String sealedBid(Play play, Agencies.Agency agency, String tender, String price, String staff) {
        var director = "director-" + agency.name();
        return play.does(director, "submits a sealed bid", play.client().post(Service.PROCUREMENT, director,
                "/api/v1/tenders/" + tender + "/bids", bid(agency, price, staff))).path("id").asText();
    }

    static String bid(Agencies.Agency agency, String price, String staff) {
        return """
                {"agencyId":"%s","technical":{"proposal":"%s","plannedHours":20000,"staff":%s,
                 "documents":[]},"price":{"price":%s,"breakdown":[]}}""".formatted(agency.id(), proposal(agency), staff,
                Play.money(price));
    }

    /** Each agency in its own words: alike texts would be a sign of collusion. */
    private static String proposal(Agencies.Agency agency) {
        return switch (agency.name()) {
            case "helin" -> "以个案、小组与社区工作回应长者和青少年需要,督导每月到站";
            case "chenguang" -> "先做居民需要评估,再由居民议事会决定互助项目,志愿者带动参与";
            case "mumian" -> "利用街道现有场地,志愿者与社工结对探访独居老人,课后托管并行";
            default -> agency.name() + " 的服务方案";
        };
    }
}
