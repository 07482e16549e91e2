package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/**
 * The first instalment is not paid: everybody who can help learns of it, and at sixty days the purchaser may not buy
 * more.
 */
final class LatePayment implements Step {

    private static final String ROW = "7 late payment";

    @Override
    public String name() {
        return "the first instalment is late: interest, risk, warning, a bridge; at 60 days the purchaser is blocked";
    }

    @Override
    public void run(Play play) {
        var contract = play.recall("contract");
        var payables = "/api/v1/payables?contractId=" + contract + "&instalmentNo=1";
        var due = evaluations(play, contract);
        var lastDay = lastDay(play, payables);
        play.past(lastDay);
        var late = play.reacts(ROW, "clock", Service.FUNDING, "the wage part is overdue", "auditor-kong", payables,
                seen -> any(seen, item -> item.path("part").asText().equals("WAGE")
                        && item.path("status").asText().equals("OVERDUE")));
        var wage = part(late, "WAGE");
        play.remember("wage", wage.path("id").asText());
        play.remember("performance", part(late, "PERFORMANCE").path("id").asText());
        play.reacts(ROW, "clock", Service.FUNDING, "interest accrues by the day", "auditor-kong",
                "/api/v1/payables/" + wage.path("id").asText() + "/interest",
                seen -> new BigDecimal(seen.path("accrued").path("amount").asText("0")).signum() > 0);
        play.reacts(ROW, "payable.overdue", Service.PROCUREMENT, "the purchaser's punctuality falls", null,
                "/api/v1/purchasers/" + Purchases.STREET, seen -> seen.path("late").asInt() > 0);
        play.reacts(ROW, "payable.overdue", Service.WORKFORCE, "the people paid from it are at risk", "auditor-kong",
                "/api/v1/salary-risks?agencyId=" + Agencies.HELIN.id(), seen -> any(seen,
                        item -> !item.path("band").asText().equals("GREEN") && item.path("people").asInt() == 4));
        play.reacts(ROW, "payable.overdue", Service.EVALUATION, "the evaluation's date moves", "auditor-kong",
                "/api/v1/evaluations?contractId=" + contract, seen -> !due.equals(dates(seen)));
        play.reacts(ROW, "payable.overdue", Service.REGISTRY, "early warning says why", "auditor-kong",
                "/api/v1/warnings/" + Agencies.HELIN.id(),
                seen -> any(seen.path("signals"), signal -> signal.path("kind").asText().equals("LATE_PAYMENT")));
        var bridge = play.reacts(ROW, "payable.overdue", Service.FUNDING, "a bridge is offered", "auditor-kong",
                "/api/v1/bridges?agencyId=" + Agencies.HELIN.id(), seen -> seen.path("items").size() > 0);
        bridge(play, bridge.path("items").path(0).path("id").asText());
        BarredWinner.judged(play);
        play.to(lastDay.plusDays(60));
        play.reacts(ROW, "payable.overdue 60", Service.PROCUREMENT, "the purchaser is blocked", null,
                "/api/v1/purchasers/" + Purchases.STREET, seen -> seen.path("status").asText().equals("BLOCKED"));
        var tender = "/api/v1/tenders/" + play.recall("unfunded-tender");
        play.refused(422, Purchases.OFFICER, "publishes another tender",
                play.client().decide(Service.PROCUREMENT, Purchases.OFFICER, tender, "/publish", null));
    }

    private static void bridge(Play play, String bridge) {
        var path = "/api/v1/bridges/" + bridge;
        var ask = "{\"amount\":" + Play.money("100000.00") + "}";
        play.does("director-helin", "asks for 100,000.00 to pay wages",
                play.client().decide(Service.FUNDING, "director-helin", path, "/request", ask));
        Purchases.agreed(play, "maker-guo", "would grant the bridge",
                play.client().decide(Service.FUNDING, "maker-guo", path, "/grant", ask));
    }

    private static LocalDate lastDay(Play play, String payables) {
        var items = play.client().get(Service.FUNDING, "auditor-kong", payables).body();
        return Play.lastDay(part(items, "WAGE").path("due"));
    }

    private static String evaluations(Play play, String contract) {
        return dates(play.client().get(Service.EVALUATION, "auditor-kong", "/api/v1/evaluations?contractId=" + contract)
                .body());
    }

    private static String dates(JsonNode page) {
        var dates = new TreeMap<String, String>();
        page.path("items").forEach(item -> dates.put(item.path("id").asText(), item.path("dueOn").asText()));
        return dates.toString();
    }

    static JsonNode part(JsonNode page, String part) {
        for (var item : page.path("items")) {
            if (item.path("part").asText().equals(part)) {
                return item;
            }
        }
        throw new Unexpected("no " + part + " part in " + page);
    }

    static boolean any(JsonNode list, Predicate<JsonNode> wanted) {
        for (var item : list.has("items") ? list.path("items") : list) {
            if (wanted.test(item)) {
                return true;
            }
        }
        return false;
    }
}
