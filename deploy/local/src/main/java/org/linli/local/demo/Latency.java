package org.linli.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.local.demo.client.Pause;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/**
 * How long from a fact in one service's journal to its effect in another's, on an idle suite: a purchase without money
 * is asked for, refused by funding, and the refusal taken in by procurement; two crossings each.
 */
final class Latency {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int PURCHASES = 110;

    /** @param count crossings measured; the figures in whole milliseconds */
    public record Figures(int count, long p50Ms, long p99Ms) {
    }

    private final Play play;

    Latency(Play play) {
        this.play = play;
    }

    Figures measure() {
        var ids = new ArrayList<String>();
        for (int n = 0; n < PURCHASES; n++) {
            ids.add(refusedPurchase(n));
        }
        var asked = appended(Service.PROCUREMENT, "linli.procurement.purchase.budget-requested.v1");
        var refused = appended(Service.FUNDING, "linli.funding.budget.refused.v1");
        var told = appended(Service.PROCUREMENT, "linli.procurement.purchase.refused.v1");
        var crossings = new ArrayList<Long>();
        for (var id : ids) {
            cross(asked.get(id), refused.get(id), crossings);
            cross(refused.get(id), told.get(id), crossings);
        }
        crossings.sort(null);
        return new Figures(crossings.size(), at(crossings, 0.50), at(crossings, 0.99));
    }

    private String refusedPurchase(int n) {
        var user = "purchaser-chigang";
        var client = play.client();
        var id = play
                .quietly(user, "plans",
                        client.post(Service.PROCUREMENT, user, "/api/v1/purchases",
                                Purchases.body("440105001", "无预算项目 " + n, "1000000.00", play.today().getYear())))
                .path("id").asText();
        play.quietly(user, "surveys",
                client.post(Service.PROCUREMENT, user, "/api/v1/purchases/" + id + "/survey", Purchases.survey(play)));
        play.quietly(user, "asks",
                client.post(Service.PROCUREMENT, user, "/api/v1/purchases/" + id + "/request-budget", null));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if ("REFUSED".equals(
                    client.get(Service.PROCUREMENT, user, "/api/v1/purchases/" + id).body().path("status").asText())) {
                return id;
            }
            Pause.pause(10);
        }
        throw new Unexpected("purchase " + id + " was never answered");
    }

    private static void cross(Instant cause, Instant effect, List<Long> crossings) {
        if (cause != null && effect != null) {
            crossings.add(Duration.between(cause, effect).toMillis());
        }
    }

    private static long at(List<Long> sorted, double quantile) {
        return sorted.isEmpty() ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * quantile)));
    }

    /** When each key's fact of that type was appended, from the change feed. */
    private Map<String, Instant> appended(Service service, String type) {
        var times = new HashMap<String, Instant>();
        var cursor = "";
        while (true) {
            var page = play.client().get(service, "auditor-kong", "/events?limit=500&type=" + type + "&after=" + cursor)
                    .body();
            for (var item : page.path("items")) {
                times.put(item.path("subject").asText(), Instant.parse(item.path("time").asText()));
            }
            if (page.path("items").isEmpty() || page.path("next").asText().equals(cursor)) {
                return times;
            }
            cursor = page.path("next").asText();
        }
    }

}
