package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.linli.local.demo.client.Service;

/** Award, contract, and what three services make of the signature. */
final class Signature implements Step {

    @Override
    public String name() {
        return "award and signature: payables planned, a formative visit first, staffing opened";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var officer = Purchases.OFFICER;
        var tender = "/api/v1/tenders/" + play.recall("tender");
        play.refused(422, officer, "awards before the standstill is over",
                client.decide(Service.PROCUREMENT, officer, tender, "/award", null));
        play.past(Play
                .lastDay(client.get(Service.PROCUREMENT, null, tender).body().path("clocks").path("standstillUntil")));
        var award = play.does(officer, "awards to the first in rank",
                client.decide(Service.PROCUREMENT, officer, tender, "/award", null)).path("id").asText();
        play.remember("award", award);
        var contract = play.does(officer, "draws up the contract",
                client.post(Service.PROCUREMENT, officer, "/api/v1/contracts", "{\"awardId\":\"" + award
                        + "\",\"from\":null,\"acceptanceTermDays\":null,\"lateInterestPerDay\":null}"));
        var id = contract.path("id").asText();
        play.remember("contract", id);
        var path = "/api/v1/contracts/" + id;
        var hash = "{\"sha256\":\"" + contract.path("sha256").asText() + "\"}";
        play.does("director-helin", "signs " + contract.path("sha256").asText().substring(0, 12) + "…",
                client.decide(Service.PROCUREMENT, "director-helin", path, "/sign", hash));
        play.refused(409, officer, "drops the tender alone, although the winner has signed",
                client.decide(Service.PROCUREMENT, officer, tender, "/cancel", "{\"reason\":\"不需要了\"}"));
        play.does(officer, "signs the same text", client.decide(Service.PROCUREMENT, officer, path, "/sign", hash));
        var payables = play.reacts("4 contract spreads", "contract.signed", Service.FUNDING, "payables are planned",
                "auditor-kong", "/api/v1/payables?contractId=" + id, seen -> seen.path("items").size() >= 8);
        payables.path("items")
                .forEach(payable -> play.tells("payable",
                        "%s %-11s %12s  %s %s".formatted(payable.path("instalmentNo").asText(),
                                payable.path("part").asText(), payable.path("amount").path("amount").asText(),
                                payable.path("status").asText(), payable.path("due").path("lastDay").asText()),
                        ""));
        play.reacts("4 contract spreads", "contract.signed", Service.EVALUATION, "a FORMATIVE visit is planned first",
                "auditor-kong", "/api/v1/evaluations?contractId=" + id, seen -> first(seen).equals("FORMATIVE"));
        play.reacts("4 contract spreads", "contract.signed", Service.WORKFORCE, "the staffing demand is open",
                "auditor-kong", "/api/v1/staffing/" + id, seen -> "SHORT".equals(seen.path("status").asText()));
        for (var name : List.of("frontline-1", "frontline-2", "frontline-3", "supervisor")) {
            play.quietly("director-helin", "assigns " + name,
                    client.decide(Service.WORKFORCE, "director-helin",
                            "/api/v1/posts/" + play.recall("helin-" + name + "-post"), "/assign",
                            "{\"contractId\":\"" + id + "\"}"));
        }
        play.does("director-helin", "assigns the team",
                client.get(Service.WORKFORCE, "director-helin", "/api/v1/staffing/" + id));
        BarredWinner.published(play);
    }

    /** The kind that is due first. */
    private static String first(JsonNode page) {
        var kind = "";
        var day = "9999";
        for (var evaluation : page.path("items")) {
            if (evaluation.path("dueOn").asText("9999").compareTo(day) < 0) {
                day = evaluation.path("dueOn").asText();
                kind = evaluation.path("kind").asText();
            }
        }
        return kind;
    }
}
