package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.linli.local.demo.client.Service;
import org.linli.local.engine.Http;

/** The street of Binjiang plans a station; the money is reserved; a second purchase without money is refused. */
final class Purchases implements Step {

    static final String STREET = "440105005";
    static final String OFFICER = "purchaser-binjiang";

    @Override
    public String name() {
        return "Binjiang plans a family service station; funding reserves; no purchase without money; a gift pays "
                + "for its own project";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var source = play.does("steward-deng", "opens the district's fiscal source",
                client.post(Service.FUNDING, "steward-deng", "/api/v1/fund-sources", """
                        {"name":"区财政社会服务资金","channel":"GOVERNMENT","agreement":"区财政预算","validFrom":"%s",
                         "restriction":{"purpose":"购买社会服务","serviceTypes":[],"areaCodes":[]}}"""
                        .formatted(play.today())))
                .path("id").asText();
        agreed(play, "books 9,000,000.00 received",
                client.post(Service.FUNDING, "steward-deng", "/api/v1/fund-sources/" + source + "/receive", """
                        {"amount":%s,"receivedOn":"%s","reference":"预算指标"}""".formatted(Play.money("9000000.00"),
                        play.today())));
        line(play, source, STREET, "2400000.00");
        play.remember("source", source);
        agreed(play, "puts 500,000.00 aside for bridges",
                client.post(Service.FUNDING, "steward-deng", "/api/v1/bridge-pool/fund",
                        "{\"sourceId\":\"%s\",\"amount\":%s}".formatted(source, Play.money("500000.00"))));

        var purchase = asked(play, OFFICER, STREET, "滨江街家庭综合服务中心", "2400000.00");
        play.remember("purchase", purchase);
        play.reacts("2 funded tender", "budget.reserved", Service.PROCUREMENT, "the purchase is scheduled", OFFICER,
                "/api/v1/purchases/" + purchase, seen -> "SCHEDULED".equals(seen.path("status").asText()));
        var second = asked(play, OFFICER, STREET, "滨江街第二服务点", "600000.00");
        play.remember("refused-purchase", second);
        var refused =
                play.reacts("2 funded tender", "budget.refused", Service.PROCUREMENT, "the second purchase is refused",
                        OFFICER, "/api/v1/purchases/" + second, seen -> "REFUSED".equals(seen.path("status").asText()));
        play.tells(OFFICER, "sees why: " + refused.path("refusal").toString(), "");
        SpecialProject.onAGift(play);
    }

    /** The steward proposes; a second person confirms exactly that, or nothing moves. */
    static void agreed(Play play, String what, Http.Answer proposed) {
        agreed(play, "steward-deng", what, proposed);
    }

    /** One person proposes; a second confirms. @return what the proposer was answered */
    static JsonNode agreed(Play play, String proposer, String what, Http.Answer proposed) {
        var answer = play.does(proposer, what, proposed);
        var path = "/api/v1/money-orders/" + proposed.headers().get("Money-Order");
        var hash = play.client().get(Service.FUNDING, "checker-liang", path).body().path("contentHash").asText();
        play.does("checker-liang", "confirms exactly that", play.client().decide(Service.FUNDING, "checker-liang", path,
                "/confirm", "{\"contentHash\":\"" + hash + "\"}"));
        return answer;
    }

    static void line(Play play, String source, String street, String amount) {
        agreed(play, "allots " + amount + " to " + street,
                play.client().post(Service.FUNDING, "steward-deng", "/api/v1/budget-lines", """
                        {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"家庭综合服务","amount":%s}"""
                        .formatted(source, street, play.today().getYear(), Play.money(amount))));
    }

    static String asked(Play play, String officer, String street, String title, String amount) {
        var client = play.client();
        var id = play.does(officer, "plans " + title + " for " + amount, client.post(Service.PROCUREMENT, officer,
                "/api/v1/purchases", body(street, title, amount, play.today().getYear()))).path("id").asText();
        if (isAnnounced(amount)) {
            told(play, officer, id);
        }
        play.quietly(officer, "surveys the need",
                client.post(Service.PROCUREMENT, officer, "/api/v1/purchases/" + id + "/survey", survey(play)));
        play.does(officer, "surveys the need and asks for the money",
                client.post(Service.PROCUREMENT, officer, "/api/v1/purchases/" + id + "/request-budget", null));
        return id;
    }

    /** From the limit of procurement on everybody reads of a purchase before it begins. */
    private static boolean isAnnounced(String amount) {
        return new BigDecimal(amount).compareTo(new BigDecimal("1000000")) >= 0;
    }

    private static void told(Play play, String officer, String purchase) {
        var told = play.does(officer, "tells everybody what it intends to buy",
                play.client().post(Service.PROCUREMENT, officer, "/api/v1/intentions", """
                        {"purchaseId":"%s","needs":"面向长者、青少年与困难家庭的综合服务","expectedMonth":"%s"}""".formatted(purchase,
                        YearMonth.from(play.today()))));
        play.remember("earliest-" + purchase, told.path("earliestOn").asText());
        play.remember("intention-" + purchase, "/api/v1/intentions/" + told.path("id").asText());
    }

    /** A need that nobody could foresee waits for no term: one says so, another agrees, everybody reads why. */
    static void urgent(Play play, String officer, String purchase, String why) {
        var intention = play.recall("intention-" + purchase);
        play.does(officer, "says that it cannot wait: " + why, play.client().decide(Service.PROCUREMENT, officer,
                intention, "/claim-urgency", "{\"reason\":\"" + why + "\"}"));
        play.refused(409, officer, "agrees with itself",
                play.client().decide(Service.PROCUREMENT, officer, intention, "/confirm-urgency", null));
        play.does(officer + "-2", "agrees",
                play.client().decide(Service.PROCUREMENT, officer + "-2", intention, "/confirm-urgency", null));
    }

    /** The term of the intention passes. */
    static void awaitTerm(Play play, String purchase) {
        play.to(LocalDate.parse(play.recall("earliest-" + purchase)));
    }

    static String body(String street, String title, String amount, int year) {
        return """
                {"purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"%s",
                 "amount":%s,"fiscalYear":%d}""".formatted(street, street, title, Play.money(amount), year);
    }

    static String survey(Play play) {
        return """
                {"surveyedOn":"%s","subjects":["居民代表","社区居委会","社工机构"],"respondents":420,
                 "summary":"长者与青少年服务需求最高"}""".formatted(play.today());
    }
}
