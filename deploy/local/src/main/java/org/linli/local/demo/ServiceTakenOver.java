package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/** Who is disqualified hands its clients over: a taker with people and consent, and no case without an owner. */
final class ServiceTakenOver implements Step {

    private static final String ROW = "18 contract terminated";
    private static final int CASES = 33;

    @Override
    public String name() {
        return "the disqualified agency's service is taken over: by capacity and consent, no case without an owner";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var contract = play.recall("contract");
        var takeover = "/api/v1/takeovers/" + play.reacts("13 serious violation", "agency.disqualified",
                Service.REGISTRY, "a taker is sought", "officer-lin", "/api/v1/takeovers?contractId=" + contract,
                seen -> seen.path("items").size() == 1).path("items").path(0).path("id").asText();
        play.reacts("3 posts", "capacity.changed", Service.REGISTRY, "Chenguang has the people for it", "officer-lin",
                takeover + "/candidates",
                seen -> LatePayment.any(seen, item -> item.path("agencyId").asText().equals(Agencies.CHENGUANG.id())));
        play.does("officer-lin", "asks Chenguang", client.decide(Service.REGISTRY, "officer-lin", takeover, "/ask",
                "{\"agencyId\":\"" + Agencies.CHENGUANG.id() + "\"}"));
        play.does("director-chenguang", "consents",
                client.decide(Service.REGISTRY, "director-chenguang", takeover, "/consent", null));
        terminated(play, "/api/v1/contracts/" + contract);
        var running = play.reacts(ROW, "contract.terminated", Service.REGISTRY, "Chenguang owns the cases from today",
                "officer-lin", takeover, seen -> seen.path("status").asText().equals("RUNNING") && owned(seen));
        play.tells("", running.path("owners").size() + " owner of " + CASES + " cases, on every day", "");
        play.does("director-chenguang", "signs for " + CASES + " cases", client.post(Service.REGISTRY,
                "director-chenguang", takeover + "/receive", "{\"cases\":" + CASES + "}"));
        var done = client.get(Service.REGISTRY, "officer-lin", takeover).body();
        if (!done.path("status").asText().equals("DONE") || !owned(done)) {
            throw new Unexpected("every case should have its owner: " + done);
        }
    }

    private static void terminated(Play play, String contract) {
        var client = play.client();
        var officer = Purchases.OFFICER;
        play.refused(422, officer, "ends the contract before anybody takes the clients",
                client.decide(Service.PROCUREMENT, officer, contract, "/terminate", "{\"reason\":\"承接资格被取消\"}"));
        play.does("director-helin", "says who takes how many cases",
                client.decide(Service.PROCUREMENT, "director-helin", contract, "/handover", """
                        {"openCases":%d,"parts":[{"takerAgencyId":"%s","cases":%d,"by":"%s"}],
                         "continuity":"原社工陪同移交,逐户告知"}""".formatted(CASES, Agencies.CHENGUANG.id(), CASES,
                        play.today().plusDays(10))));
        play.does(officer, "agrees with the handover",
                client.decide(Service.PROCUREMENT, officer, contract, "/accept-handover", null));
        play.does(officer, "proposes the end",
                client.decide(Service.PROCUREMENT, officer, contract, "/terminate", "{\"reason\":\"承接资格被取消\"}"));
        play.does("director-helin", "confirms it",
                client.decide(Service.PROCUREMENT, "director-helin", contract, "/confirm-termination", null));
    }

    private static boolean owned(JsonNode takeover) {
        var cases = 0;
        for (var owner : takeover.path("owners")) {
            cases += owner.path("cases").asInt();
        }
        return cases == CASES;
    }
}
