package org.linli.local.demo;

import org.jspecify.annotations.Nullable;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/** A company gives for a youth zone; an agency proposes it, and it draws on that gift and on nothing else. */
final class SpecialProject {

    private static final String TITLE = "滨江街青年地带";
    private static final String AMOUNT = "300000.00";

    private SpecialProject() {
    }

    static void onAGift(Play play) {
        var gift = given(play);
        var proposal = proposed(play, gift);
        var purchase = asked(play, TITLE, proposal);
        play.reacts("19 donation", "budget.reserved", Service.PROCUREMENT, "the youth zone is scheduled on the gift",
                Purchases.OFFICER, "/api/v1/purchases/" + purchase,
                seen -> "SCHEDULED".equals(seen.path("status").asText()));
        var other = asked(play, "滨江街青少年夏令营", null);
        play.reacts("19 donation", "budget.refused", Service.PROCUREMENT, "another youth project may not draw on it",
                Purchases.OFFICER, "/api/v1/purchases/" + other,
                seen -> "REFUSED".equals(seen.path("status").asText()));
        var report =
                play.client().get(Service.FUNDING, "steward-deng", "/api/v1/fund-sources/" + gift + "/report").body();
        if (!report.path("reserved").path("amount").asText().equals(AMOUNT) || !report.path("ties").asBoolean()) {
            throw new Unexpected("the gift should be reserved whole and tie: " + report);
        }
        play.does("steward-deng", "publishes where the gift is",
                play.client().post(Service.FUNDING, "steward-deng", "/api/v1/gifts/" + gift + "/reports", null));
    }

    private static String given(Play play) {
        var client = play.client();
        var gift = play.does("steward-deng", "records a company's gift for a youth zone",
                client.post(Service.FUNDING, "steward-deng", "/api/v1/fund-sources", """
                        {"name":"海港贸易公司捐赠","channel":"ENTERPRISE","agreement":"捐-2026-07","validFrom":"%s",
                         "restriction":{"purpose":"青年地带","serviceTypes":["YOUTH_ZONE"],"areaCodes":["%s"]}}"""
                        .formatted(play.today(), Purchases.STREET)))
                .path("id").asText();
        Purchases.agreed(play, "books its " + AMOUNT,
                client.post(Service.FUNDING, "steward-deng", "/api/v1/fund-sources/" + gift + "/receive", """
                        {"amount":%s,"receivedOn":"%s","reference":"捐赠到账"}""".formatted(Play.money(AMOUNT),
                        play.today())));
        play.does("steward-deng", "tells how it was raised; the giver stays unnamed",
                client.post(Service.FUNDING, "steward-deng", "/api/v1/gifts/" + gift, """
                        {"giver":"海港贸易有限公司","giverKind":"ANYBODY","anonymous":true,"raised":"DIRECT",
                         "emergency":false}"""));
        Purchases.line(play, gift, Purchases.STREET, AMOUNT);
        return gift;
    }

    private static String proposed(Play play, String gift) {
        var client = play.client();
        var from = play.today().plusDays(90);
        var proposal = play.does("director-mumian", "proposes " + TITLE + " of their own",
                client.post(Service.PROCUREMENT, "director-mumian", "/api/v1/proposals", """
                        {"agencyId":"%s","unit":"%s","kind":"SPECIAL","pilot":false,"title":"%s",
                         "summary":"课后与周末的青年空间,由居民和志愿者共同开放",
                         "areaCode":"%s","targetGroup":"CHILDREN_YOUTH","serviceType":"YOUTH_ZONE",
                          "goalCode":null,
                         "team":[{"tier":"FRONTLINE","people":1,"certified":1}],"amount":%s,
                         "source":{"channel":"ENTERPRISE","sourceId":"%s","restriction":"青年地带"},
                          "deliverables":[],"from":"%s","to":"%s"}""".formatted(Agencies.MUMIAN.id(), Purchases.STREET,
                        TITLE, Purchases.STREET, Play.money(AMOUNT), gift, from, from.plusYears(1).minusDays(1))))
                .path("id").asText();
        var path = "/api/v1/proposals/" + proposal;
        play.quietly(Purchases.OFFICER, "takes it up",
                client.decide(Service.PROCUREMENT, Purchases.OFFICER, path, "/take-up", null));
        play.does(Purchases.OFFICER, "accepts it, with reasons", client.decide(Service.PROCUREMENT, Purchases.OFFICER,
                path, "/accept", "{\"reasons\":\"与需求调查一致,机构有人员\"}"));
        return proposal;
    }

    private static String asked(Play play, String title, @Nullable String proposal) {
        var client = play.client();
        var id = play.does(Purchases.OFFICER, "plans " + title,
                client.post(Service.PROCUREMENT, Purchases.OFFICER, "/api/v1/purchases",
                        """
                                {"purchaserId":"%s","areaCode":"%s","serviceType":"YOUTH_ZONE","title":"%s",
                                 "amount":%s,
                                 "fiscalYear":%d,"proposalId":%s}""".formatted(Purchases.STREET, Purchases.STREET,
                                title, Play.money(AMOUNT), play.today().getYear(),
                                proposal == null ? "null" : "\"" + proposal + "\"")))
                .path("id").asText();
        play.quietly(Purchases.OFFICER, "surveys the need", client.post(Service.PROCUREMENT, Purchases.OFFICER,
                "/api/v1/purchases/" + id + "/survey", Purchases.survey(play)));
        play.does(Purchases.OFFICER, "asks for the money", client.post(Service.PROCUREMENT, Purchases.OFFICER,
                "/api/v1/purchases/" + id + "/request-budget", null));
        return id;
    }
}
