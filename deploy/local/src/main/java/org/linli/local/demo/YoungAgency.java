package org.linli.local.demo;

import org.linli.local.demo.client.Codes;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/**
 * A young agency is admitted by two, has a mentor and a grant that follows the admission, and graduates by criteria.
 */
final class YoungAgency implements Step {

    private static final String ROW = "1 onboarding";
    private static final String DIRECTOR = "director-" + Agencies.QINGMIAO.name();
    private static final String MENTOR = "association-su";
    /** 海幢 pays for it. */
    private static final String STREET = "440105007";
    private static final String AMOUNT = "100000.00";
    private static final String REASON = "{\"reason\":\"符合条件\"}";

    @Override
    public String name() {
        return "a young agency is incubated: admitted by two, mentored, given a grant, graduated by criteria";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var programme = programme(play);
        var line = grantLine(play, programme);
        var incubation =
                "/api/v1/incubations/" + play
                        .does(DIRECTOR, "applies for a place",
                                client.post(Service.REGISTRY, DIRECTOR, "/api/v1/incubations",
                                        "{\"programmeId\":\"" + programme + "\",\"plan\":\"两年内独立运营\"}"))
                        .path("id").asText();
        play.refused(422, DIRECTOR, "asks for the grant before it is admitted",
                client.post(Service.FUNDING, DIRECTOR, line + "/applications", asked(play)));
        byTwo(play, incubation, "admission", "admits it");
        var grant = "/api/v1/grants/" + play
                .opens(ROW, "incubation.admitted", Service.FUNDING, DIRECTOR, "asks for the grant of the programme",
                        () -> client.post(Service.FUNDING, DIRECTOR, line + "/applications", asked(play)))
                .path("id").asText();
        Purchases.agreed(play, "awards " + AMOUNT,
                client.decide(Service.FUNDING, "steward-deng", grant, "/award", null));
        mentored(play, incubation);
        play.does(DIRECTOR, "delivers what the grant was for", client.post(Service.FUNDING, DIRECTOR,
                grant + "/deliverables/1/deliver", "{\"evidence\":[\"" + Codes.sha256("rules of qingmiao") + "\"]}"));
        play.does("steward-deng", "accepts it",
                client.decide(Service.FUNDING, "steward-deng", grant, "/deliverables/1/accept", "{}"));
        play.reacts("grant", "deliverable accepted", Service.FUNDING, "its money is payable", "auditor-kong",
                "/api/v1/payables?contractId=" + grant.substring(grant.lastIndexOf('/') + 1),
                seen -> !seen.path("items").isEmpty());
        byTwo(play, incubation, "graduation", "lets it graduate");
        var ended = client.get(Service.REGISTRY, "auditor-kong", incubation).body();
        if (!ended.path("status").asText().equals("GRADUATED")) {
            throw new Unexpected("it should have graduated: " + ended);
        }
    }

    private static String programme(Play play) {
        var client = play.client();
        var id = play.does("officer-lin", "opens a programme with its criteria",
                client.post(Service.REGISTRY, "officer-lin", "/api/v1/incubation-programmes", """
                        {"title":"新苗计划","offer":"场地、导师和启动资金","months":24,"criteria":[
                         {"fact":"VISITS","bound":"AT_LEAST","value":1},
                         {"fact":"ADVICE_FOLLOWED","bound":"AT_LEAST","value":80},
                         {"fact":"CLEAR_STANDING","bound":"AT_LEAST","value":1}]}""")).path("id").asText();
        play.does("officer-lin", "opens a round with three places",
                client.decide(Service.REGISTRY, "officer-lin", "/api/v1/incubation-programmes/" + id, "/rounds",
                        "{\"applyFrom\":\"%s\",\"applyUntil\":\"%s\",\"places\":3}".formatted(play.today(),
                                play.today().plusDays(30))));
        return id;
    }

    private static String grantLine(Play play, String programme) {
        var client = play.client();
        Purchases.line(play, play.recall("source"), STREET, AMOUNT);
        var budget = client.get(Service.FUNDING, "steward-deng", "/api/v1/budget-lines?purchaserId=" + STREET).body()
                .path("items").path(0).path("id").asText();
        return "/api/v1/grant-lines/" + play.does("steward-deng", "opens a grant line of the programme",
                client.post(Service.FUNDING, "steward-deng", "/api/v1/grant-lines", """
                        {"kind":"INCUBATION","budgetLineId":"%s","serviceType":"FAMILY_SERVICE_STATION",
                         "title":"新苗启动资助","eligibility":"新苗计划在册机构","ceiling":%s,"applyUntil":"%s",
                         "programmeId":"%s"}""".formatted(budget, Play.money(AMOUNT), play.today().plusDays(30),
                        programme)))
                .path("id").asText();
    }

    private static String asked(Play play) {
        return """
                {"purpose":"建立内部制度","deliverables":[{"what":"内部管理制度","amount":%s,"until":"%s"}]}"""
                .formatted(Play.money(AMOUNT), play.today().plusDays(60));
    }

    private static void byTwo(Play play, String incubation, String what, String done) {
        var client = play.client();
        play.does("panel-wu", "proposes the " + what,
                client.decide(Service.REGISTRY, "panel-wu", incubation, "/propose-" + what, REASON));
        play.refused(422, "panel-wu", "decides alone",
                client.decide(Service.REGISTRY, "panel-wu", incubation, "/confirm-" + what, null));
        play.does("panel-xu", done, client.decide(Service.REGISTRY, "panel-xu", incubation, "/confirm-" + what, null));
    }

    private static void mentored(Play play, String incubation) {
        var client = play.client();
        play.does(MENTOR, "becomes the mentor",
                client.decide(Service.REGISTRY, MENTOR, incubation, "/take-mentorship", null));
        play.does(MENTOR, "visits and advises", client.post(Service.REGISTRY, MENTOR, incubation + "/log-visit", """
                {"on":"%s","minutes":90,"topic":"财务制度","seen":"账目清楚,尚无台账",
                 "advice":[{"text":"建立物资台账","until":"%s"}]}""".formatted(play.today(), play.today().plusDays(20))));
        play.does(DIRECTOR, "reports that the ledger is kept",
                client.post(Service.REGISTRY, DIRECTOR, incubation + "/advice/1/report", "{\"text\":\"已建立\"}"));
        play.does(MENTOR, "finds the advice followed",
                client.post(Service.REGISTRY, MENTOR, incubation + "/advice/1/check", "{\"followed\":true}"));
    }
}
