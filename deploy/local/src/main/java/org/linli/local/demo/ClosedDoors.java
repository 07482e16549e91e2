package org.linli.local.demo;

import org.linli.local.demo.client.Service;

/** A purchaser who has signed tries three doors to have it otherwise, its agency one: each says why it stays shut. */
final class ClosedDoors implements Step {

    @Override
    public String name() {
        return "a purchaser tries closed doors: the award stays, clients are not left without anybody, and work "
                + "not done is neither accepted nor handed over";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var officer = Purchases.OFFICER;
        var contract = "/api/v1/contracts/" + play.recall("contract");
        play.refused(409, officer, "takes the award back after the signature",
                client.decide(Service.PROCUREMENT, officer, "/api/v1/awards/" + play.recall("award"), "/revocation",
                        "{\"ground\":\"WINNER_DISQUALIFIED\",\"reason\":\"另有人选\"}"));
        play.refused(409, officer, "accepts work that nobody delivered",
                client.decide(Service.PROCUREMENT, officer, contract, "/accept",
                        "{\"instalmentNo\":2,\"opinions\":{\"respondents\":60,\"satisfied\":54,\"summary\":\"满意\"}}"));
        play.refused(422, officer, "ends the contract with no plan for its clients", client.decide(Service.PROCUREMENT,
                officer, contract, "/terminate", "{\"reason\":\"另有人选\",\"handoverPlan\":\"另行安排\"}"));
        play.refused(409, "director-helin", "delivers the second instalment on the day of the signature",
                client.post(Service.PROCUREMENT, "director-helin", contract + "/deliver", "{\"instalmentNo\":2}"));
    }
}
