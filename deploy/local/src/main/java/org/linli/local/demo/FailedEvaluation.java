package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.linli.local.demo.client.Codes;
import org.linli.local.demo.client.Service;

/**
 * The visit that advises, the mid-term that fails: performance pay is held, wages are not; the agency is helped and
 * barred.
 */
final class FailedEvaluation implements Step {

    private static final String ROW = "10 failed evaluation";
    /** How the people served were asked. */
    private static final String SURVEY =
            ",\"survey\":{\"frame\":2100,\"sampled\":300,\"responses\":186,\"method\":\"按服务登记名册随机抽取,电话访问\"}";
    /** What two stations in unlike areas claim: the same raw numbers. */
    static final List<String> VALUES = List.of("Q03:58", "Q04:66", "S01:64", "S04:75", "U01:3600", "U02:330", "U03:600",
            "U04:74", "U05:6", "O02:56", "O03:48", "O04:1", "O05:30");
    static final List<String> PROFESSIONAL = List.of("Q01", "Q02", "Q05", "S02", "S03");
    private static final String LATE = "12 late evaluation";

    @Override
    public String name() {
        return "a late visit holds no money, then advises; the mid-term ends UNQUALIFIED: performance held, wages "
                + "never";
    }

    @Override
    public void run(Play play) {
        var client = play.client();
        var contract = play.recall("contract");
        var visit = evaluation(play, contract, "FORMATIVE");
        play.does("director-helin", "begins the service",
                client.post(Service.PROCUREMENT, "director-helin", "/api/v1/contracts/" + contract + "/start", null));
        lateVisitHoldsNoMoney(play, contract, visit);
        play.does("lead-he", "opens the formative visit",
                client.decide(Service.EVALUATION, "lead-he", visit, "/open", null));
        play.does("assessor-1", "visits and advises; no grade, no money",
                client.decide(Service.EVALUATION, "assessor-1", visit, "/visit", """
                        {"coaching":"个案记录与督导频次需要加强","maturity":[{"aspect":"REGULAR","level":3,
                         "seen":"档案齐全,签到不全"},
                         {"aspect":"SYSTEMATIC","level":2,"seen":"尚无年度计划"},{"aspect":"PROFESSIONAL","level":2,
                          "seen":"个案方法单一"}],
                         "actions":[{"what":"每周督导一次并留记录","until":"%s"}]}""".formatted(play.today().plusDays(60))));
        play.does("director-helin", "reports what was done about it", client.post(Service.EVALUATION, "director-helin",
                visit + "/actions/1/follow-up", "{\"text\":\"已聘请督导,每周一次\"}"));
        var midterm = evaluation(play, contract, "MID_TERM");
        due(play, midterm);
        var running = runningTender(play);
        play.remember("running-bid", running);
        play.does("lead-he", "opens the mid-term",
                client.decide(Service.EVALUATION, "lead-he", midterm, "/open", null));
        assessed(play, midterm);
        play.does("director-helin", "gives up the time to respond", client.post(Service.EVALUATION, "director-helin",
                midterm + "/respond", "{\"stance\":\"WAIVED\",\"text\":null}"));
        var finalised = play.does("lead-he", "makes the result final",
                client.decide(Service.EVALUATION, "lead-he", midterm, "/finalise", null));
        play.tells("", "score " + finalised.path("score").asText() + "  " + finalised.path("grade").asText()
                + "  mitigations " + finalised.path("mitigations"), "");
        reactions(play, contract, midterm);
        BarredWinner.refused(play);
        play.remember("failed-midterm", midterm);
        FairResults.signed(play);
    }

    /** To the first day on which what is graded may be opened; a day too early it is refused. */
    static void due(Play play, String evaluation) {
        var client = play.client();
        var seen = client.get(Service.EVALUATION, "lead-he", evaluation).body();
        var planned = LocalDate.parse(seen.path("plannedOn").asText());
        if (seen.path("daysMoved").asInt() > 0) {
            play.tells("", "moved from " + planned + " to " + seen.path("dueOn").asText() + " because money was late",
                    "");
        }
        if (play.today().isBefore(planned.minusMonths(1))) {
            play.refused(422, "lead-he", "opens it before there is enough to look at",
                    client.decide(Service.EVALUATION, "lead-he", evaluation, "/open", null));
        }
        play.to(planned.minusMonths(1));
    }

    /**
     * Nobody came to visit in time: the work is accepted, its money falls due by law, and half the wages are paid
     * already.
     */
    private static void lateVisitHoldsNoMoney(Play play, String contract, String visit) {
        var due =
                LocalDate.parse(play.client().get(Service.EVALUATION, "lead-he", visit).body().path("dueOn").asText());
        play.past(due);
        play.reacts(LATE, "clock", Service.EVALUATION, "the visit of " + due + " is said to be late", "lead-he", visit,
                seen -> seen.path("overdueDays").asInt() == 1);
        accepted(play, contract);
        var wage = wage(play, contract);
        play.tells("", "the second instalment's wages are due on " + wage.path("due").path("lastDay").asText()
                + ", visited or not", wage.path("status").asText());
        Settlement.paid(play, "{\"lines\":[{\"payableId\":\"" + wage.path("id").asText() + "\",\"amount\":"
                + Play.money("100000.00") + "}]}", false);
        play.reacts(LATE, "payment.settled", Service.FUNDING,
                "100,000.00 of the wages are paid while the visit is late", "auditor-kong",
                "/api/v1/payables/" + wage.path("id").asText(),
                seen -> seen.path("status").asText().equals("PARTLY_PAID"));
    }

    private static JsonNode wage(Play play, String contract) {
        return play.client()
                .get(Service.FUNDING, "auditor-kong",
                        "/api/v1/payables?contractId=" + contract + "&instalmentNo=2&part=WAGE")
                .body().path("items").path(0);
    }

    private static void reactions(Play play, String contract, String midterm) {
        var id = midterm.substring(midterm.lastIndexOf('/') + 1);
        var agency = Agencies.HELIN.id();
        play.reacts(ROW, "evaluation.finalised", Service.FUNDING, "the performance part is held", "auditor-kong",
                "/api/v1/holds/" + id, seen -> seen.path("status").asText().equals("HELD"));
        play.reacts(ROW, "evaluation.finalised", Service.PROCUREMENT, "no new awards for twelve months", null,
                "/api/v1/agencies/" + agency, seen -> seen.path("bars").size() == 1);
        play.reacts(ROW, "evaluation.finalised", Service.WORKFORCE, "supervision is ordered", "auditor-kong",
                "/api/v1/supervision-orders?agencyId=" + agency, seen -> seen.path("items").size() == 1);
        play.reacts(ROW, "evaluation.finalised", Service.REGISTRY, "a conduct case is open", "auditor-kong",
                "/api/v1/cases?agencyId=" + agency, seen -> seen.path("items").size() == 1);
        play.reacts(ROW, "evaluation.finalised", Service.EVALUATION, "a rectification is ordered", "auditor-kong",
                "/api/v1/rectifications?agencyId=" + agency, seen -> seen.path("items").size() == 1);
        var wages = wage(play, contract);
        Settlement.paid(play, "{\"lines\":[{\"payableId\":\"" + wages.path("id").asText() + "\"}]}", false);
        play.reacts(ROW, "payment.settled", Service.FUNDING, "the wage part is paid on its day", "auditor-kong",
                "/api/v1/payables/" + wages.path("id").asText(), seen -> seen.path("status").asText().equals("PAID"));
    }

    /** The second instalment's work is delivered and accepted, so that its money falls due. */
    private static void accepted(Play play, String contract) {
        var client = play.client();
        var path = "/api/v1/contracts/" + contract;
        play.refused(422, "director-helin", "delivers the second instalment's work before its day",
                client.post(Service.PROCUREMENT, "director-helin", path + "/deliver", "{\"instalmentNo\":2}"));
        play.to(LocalDate.parse(client.get(Service.PROCUREMENT, "director-helin", path).body().path("terms")
                .path("instalments").path(1).path("expectedOn").asText()));
        play.does("director-helin", "delivers the second instalment's work",
                client.post(Service.PROCUREMENT, "director-helin", path + "/deliver", "{\"instalmentNo\":2}"));
        play.does(Purchases.OFFICER, "accepts it with the users' opinions",
                client.decide(Service.PROCUREMENT, Purchases.OFFICER, path, "/accept", """
                        {"instalmentNo":2,"opinions":{"respondents":30,"satisfied":21,"summary":"服务时间可再延长"}}"""));
        play.reacts("4 contract spreads", "work.accepted", Service.FUNDING, "the second instalment is payable",
                "auditor-kong", "/api/v1/payables?contractId=" + contract + "&instalmentNo=2&part=WAGE",
                seen -> seen.path("items").path(0).path("status").asText().equals("TRIGGERED"));
    }

    /** Chigang buys a fixed-price station of 1,854,000.00; Helin bids before its evaluation fails. */
    private static String runningTender(Play play) {
        var officer = "purchaser-chigang";
        if (!play.recall("chigang-year").equals(String.valueOf(play.today().getYear()))) {
            play.tells("", "a new year: Chigang's money of the old one buys nothing more", "");
            Purchases.line(play, play.recall("source"), "440105001", "1854000.00");
        }
        var purchase = Purchases.asked(play, officer, "440105001", "赤岗街家庭综合服务中心", "1854000.00");
        play.reacts("2 funded tender", "budget.reserved", Service.PROCUREMENT, "Chigang's purchase is scheduled",
                officer, "/api/v1/purchases/" + purchase, seen -> "SCHEDULED".equals(seen.path("status").asText()));
        Purchases.urgent(play, officer, purchase, "原服务机构突然停止运营,居民服务不能中断");
        var tender = TenderNotice.tender(play, officer, purchase,
                TenderNotice.fixedPrice(play).replace("\"bidDays\":20", "\"bidDays\":40"));
        play.does(officer, "publishes at the fixed price of 1,854,000.00",
                play.client().decide(Service.PROCUREMENT, officer, "/api/v1/tenders/" + tender, "/publish", null));
        return TenderNotice.sealedBid(play, Agencies.HELIN, tender, "1854000.00");
    }

    static String evaluation(Play play, String contract, String kind) {
        var items = play.client()
                .get(Service.EVALUATION, "lead-he", "/api/v1/evaluations?contractId=" + contract + "&kind=" + kind)
                .body().path("items");
        return "/api/v1/evaluations/" + items.path(0).path("id").asText();
    }

    private static void assessed(Play play, String path) {
        claimed(play, "director-helin", path, VALUES);
        verified(play, path, VALUES, "");
        marked(play, path, 46, "记录不全,督导缺位");
        play.refused(400, "assessor-1", "marks the purchaser's part for it",
                play.client().post(Service.EVALUATION, "assessor-1", path + "/marks", """
                        {"part":"STREET","marks":[{"indicator":"S03","mark":46,"reason":"代填"}]}"""));
        heard(play, path, Purchases.OFFICER, "representative-binjiang", 46);
        play.does("assessor-1", "issues the draft result",
                play.client().decide(Service.EVALUATION, "assessor-1", path, "/draft", null));
    }

    static void claimed(Play play, String director, String path, List<String> values) {
        var sha = Codes.sha256("evidence " + path);
        var claims = values.stream()
                .map(claim -> "{\"indicator\":\"" + claim.split(":")[0] + "\",\"value\":" + claim.split(":")[1]
                        + ",\"notApplicable\":false,\"evidence\":[{\"sha256\":\"" + sha + "\",\"name\":\"统计表\"}]"
                        + (claim.startsWith("Q04") ? SURVEY : "") + "}")
                .toList();
        play.does(director, "claims 13 values with evidence", play.client().post(Service.EVALUATION, director,
                path + "/observations", "{\"observations\":[" + String.join(",", claims) + "]}"));
        play.does(director, "submits", play.client().post(Service.EVALUATION, director, path + "/submit", null));
    }

    /** @param other {@code code:value} found to be other than claimed; empty when all is as claimed */
    static void verified(Play play, String path, List<String> values, String other) {
        verified(play, "assessor-2", path, values, other);
    }

    static void verified(Play play, String assessor, String path, List<String> values, String other) {
        var found = values.stream().map(claim -> claim.split(":")[0]).map(code -> "{\"indicator\":\"" + code
                + "\",\"value\":" + (other.startsWith(code) ? other.split(":")[1] : "null") + "}").toList();
        play.does(assessor, "verifies them on site" + (other.isEmpty() ? "" : ", and reads " + other),
                play.client().post(Service.EVALUATION, assessor, path + "/verify",
                        "{\"verified\":[" + String.join(",", found) + "]}"));
    }

    static void marked(Play play, String path, int mark, String reason) {
        mark(play, path, "assessor-1", "PROFESSIONAL", PROFESSIONAL, mark, reason);
        mark(play, path, "assessor-3", "FINANCIAL", List.of("O01"), mark, reason);
    }

    /** Purchaser and users give their parts themselves: nobody types them for them. */
    static void heard(Play play, String path, String officer, String representative, int mark) {
        play.does(officer, "gives the purchaser's part",
                play.client().post(Service.EVALUATION, officer, path + "/purchaser-marks",
                        "{\"marks\":[{\"indicator\":\"S03\",\"mark\":%d,\"reason\":\"日常管理所见\"}]}".formatted(mark)));
        play.does(representative, "gives the residents' part",
                play.client().post(Service.EVALUATION, representative, path + "/users-marks", """
                        {"marks":[{"indicator":"Q01","mark":%1$d,"reason":"走访居民所闻"},
                         {"indicator":"Q05","mark":%1$d,"reason":"走访居民所闻"}]}""".formatted(mark)));
    }

    static void mark(Play play, String path, String assessor, String part, List<String> indicators, int mark,
            String reason) {
        var marks = indicators.stream()
                .map(code -> "{\"indicator\":\"" + code + "\",\"mark\":" + mark + ",\"reason\":\"" + reason + "\"}")
                .toList();
        play.does(assessor, "marks the " + part + " part", play.client().post(Service.EVALUATION, assessor,
                path + "/marks", "{\"part\":\"" + part + "\",\"marks\":[" + String.join(",", marks) + "]}"));
    }
}
