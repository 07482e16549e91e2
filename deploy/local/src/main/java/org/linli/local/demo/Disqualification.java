package org.linli.local.demo;

import org.linli.local.demo.client.Codes;
import org.linli.local.demo.client.Service;

/** A serious violation: heard, decided by two others, and told to everyone; wages for accepted work are still paid. */
final class Disqualification implements Step {

    private static final String ROW = "13 serious violation";

    private static final String SERIOUS =
            "{\"severity\":\"SERIOUS\",\"criteria\":[\"FALSE_RECORDS\"],\"reason\":\"抽查的个案均不存在\"}";

    @Override
    public String name() {
        return "a serious violation: notice, answer, decision by two others; disqualified, wages still paid";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var contract = play.recall("contract");
        var reported = client.post(Service.EVALUATION, "assessor-2", "/api/v1/violations", """
                {"contractId":"%s","evaluationId":null,"kind":"FALSE_RECORDS","description":"虚报个案记录",
                 "evidence":[{"sha256":"%s","name":"个案抽查表"}]}""".formatted(contract, Codes.sha256("false records")));
        var violation = "/api/v1/violations/"
                + play.does("assessor-2", "reports false records with evidence", reported).path("id").asText();
        play.refused(409, "lead-he", "establishes it unheard",
                client.decide(Service.EVALUATION, "lead-he", violation, "/establish", SERIOUS));
        play.does("lead-he", "tells the agency what is suspected",
                client.decide(Service.EVALUATION, "lead-he", violation, "/notify", null));
        play.does("director-helin", "answers",
                client.post(Service.EVALUATION, "director-helin", violation + "/answer", "{\"reason\":\"记录由临时人员代填\"}"));
        play.does("lead-he", "establishes it as SERIOUS",
                client.decide(Service.EVALUATION, "lead-he", violation, "/establish", SERIOUS));
        var cases = play.reacts(ROW, "violation.found", Service.REGISTRY, "a case is opened", "auditor-kong",
                "/api/v1/cases?agencyId=" + Agencies.HELIN.id(),
                seen -> LatePayment.any(seen, item -> item.path("origin").asText().equals("VIOLATION")));
        var id = "";
        for (var item : cases.path("items")) {
            id = item.path("origin").asText().equals("VIOLATION") ? item.path("id").asText() : id;
        }
        decided(play, "/api/v1/cases/" + id);
        play.reacts(ROW, "agency.disqualified", Service.PROCUREMENT, "its bid in Chigang's tender is invalid",
                "director-helin", "/api/v1/bids/" + play.recall("running-bid"),
                seen -> seen.path("status").asText().matches("INVALIDATED|DISQUALIFIED"));
        play.reacts(ROW, "agency.disqualified", Service.EVALUATION, "open evaluations are closed", "auditor-kong",
                "/api/v1/evaluations?contractId=" + contract + "&kind=FINAL",
                seen -> seen.path("items").path(0).path("status").asText().equals("CANCELLED"));
        play.reacts(ROW, "agency.disqualified", Service.FUNDING, "performance pay is frozen, wages stay payable",
                "auditor-kong", "/api/v1/payables?contractId=" + contract,
                seen -> LatePayment.any(seen,
                        item -> item.path("part").asText().equals("PERFORMANCE")
                                && item.path("holds").toString().contains("DISQUALIFICATION"))
                        && !LatePayment.any(seen,
                                item -> item.path("part").asText().equals("WAGE") && item.path("holds").size() > 0));
        var standing = client.get(Service.REGISTRY, null, "/api/v1/agencies/" + Agencies.HELIN.id() + "/card");
        play.does("public", "reads the agency's card: " + standing.body().path("standing").size() + " effects in force",
                standing);
    }

    private static void decided(Play play, String path) {
        var client = play.client();
        play.does("officer-lin", "gives notice",
                client.decide(Service.REGISTRY, "officer-lin", path, "/notice", "{\"text\":\"拟取消承接资格,请于期限内陈述申辩\"}"));
        play.does("director-helin", "answers",
                client.post(Service.REGISTRY, "director-helin", path + "/respond", "{\"text\":\"已整改,请从轻处理\"}"));
        play.does("panel-wu", "proposes eighteen months", client.decide(Service.REGISTRY, "panel-wu", path,
                "/propose-decision", "{\"months\":18,\"reasons\":\"情节严重\"}"));
        play.refused(422, "panel-wu", "decides alone",
                client.decide(Service.REGISTRY, "panel-wu", path, "/confirm-decision", null));
        play.does("panel-xu", "decides as the second of two",
                client.decide(Service.REGISTRY, "panel-xu", path, "/confirm-decision", null));
    }
}
