package org.linli.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.linli.local.demo.client.Service;
import org.linli.local.demo.client.Unexpected;

/**
 * Chenguang's station in Chigang claims the same raw numbers as Helin's in the old town of Binjiang: other targets,
 * each explained. Its appeal is upheld in part, its work is put right, and a second grade lifts the bar.
 */
final class FairResults implements Step {

    private static final String OFFICER = "purchaser-chigang";
    private static final String DIRECTOR = "director-chenguang";
    private static final String ROW = "11 repaired";
    private static final List<String> BETTER = List.of("Q03:92", "Q04:93", "S01:95", "S04:100", "U01:4200", "U02:420",
            "U03:800", "U04:99", "U05:9", "O02:66", "O03:62", "O04:2", "O05:10");

    @Override
    public String name() {
        return "the same numbers in another area; an appeal, a correction, and a second grade that lifts the bar";
    }

    @Override
    public void run(Play play) {
        var contract = play.recall("youth-contract");
        var midterm = FailedEvaluation.evaluation(play, contract, "MID_TERM");
        FailedEvaluation.due(play, midterm);
        drafted(play, midterm);
        appealed(play, midterm);
        play.does("assessor-1", "issues a new draft",
                play.client().decide(Service.EVALUATION, "assessor-1", midterm, "/draft", null));
        compared(play, play.recall("failed-midterm"), midterm);
        settled(play, midterm, "UNQUALIFIED");
        corrected(play, contract, midterm);
        repaired(play, contract, midterm);
    }

    /**
     * The same register shows that outreach was counted short too: a final result is put right by two people, and money
     * follows.
     */
    private static void corrected(Play play, String contract, String midterm) {
        var client = play.client();
        play.does("lead-he", "proposes to correct the outreach count", client.decide(Service.EVALUATION, "lead-he",
                midterm, "/correct",
                "{\"reason\":\"六月登记册中的外展40次未计入\",\"values\":[{\"indicator\":\"U03\",\"value\":640}],\"marks\":null}"));
        play.refused(409, "lead-he", "confirms it alone",
                client.decide(Service.EVALUATION, "lead-he", midterm, "/confirm-correction", null));
        play.does("lead-su", "confirms the correction",
                client.decide(Service.EVALUATION, "lead-su", midterm, "/confirm-correction", null));
        play.reacts("14 corrected", "evaluation.corrected", Service.FUNDING,
                "the unit cost follows the corrected count", "auditor-kong", "/api/v1/unit-costs/contracts/" + contract,
                seen -> LatePayment.any(seen.path("units"), unit -> unit.path("indicator").asText().equals("U03")
                        && unit.path("quantity").asText().equals("640")));
    }

    /** Chenguang, second in rank, is bound and begins; its mid-term comes with its day. */
    static void signed(Play play) {
        var client = play.client();
        var contract = play.does(OFFICER, "draws up the contract with the second in rank",
                client.post(Service.PROCUREMENT, OFFICER, "/api/v1/contracts",
                        "{\"awardId\":\"" + play.recall("youth-award")
                                + "\",\"from\":null,\"acceptanceTermDays\":null,\"lateInterestPerDay\":null}"));
        var path = "/api/v1/contracts/" + contract.path("id").asText();
        var hash = "{\"sha256\":\"" + contract.path("sha256").asText() + "\"}";
        play.quietly(DIRECTOR, "signs", client.decide(Service.PROCUREMENT, DIRECTOR, path, "/sign", hash));
        play.does(OFFICER, "and " + DIRECTOR + " sign the same text",
                client.decide(Service.PROCUREMENT, OFFICER, path, "/sign", hash));
        var id = contract.path("id").asText();
        play.remember("youth-contract", id);
        play.reacts("4 contract spreads", "contract.signed", Service.EVALUATION,
                "Chigang's station is planned by its own area", "auditor-kong",
                "/api/v1/evaluations?contractId=" + id + "&kind=MID_TERM", seen -> seen.path("items").size() == 1);
        play.does(DIRECTOR, "begins the service", client.post(Service.PROCUREMENT, DIRECTOR, path + "/start", null));
    }

    private static void drafted(Play play, String midterm) {
        play.does("lead-he", "opens Chigang's mid-term",
                play.client().decide(Service.EVALUATION, "lead-he", midterm, "/open", null));
        FailedEvaluation.claimed(play, DIRECTOR, midterm, FailedEvaluation.VALUES);
        FailedEvaluation.verified(play, midterm, FailedEvaluation.VALUES, "U02:230");
        FailedEvaluation.marked(play, midterm, 46, "记录不全,督导缺位");
        FailedEvaluation.heard(play, midterm, OFFICER, "representative-chigang", 46);
        play.does("assessor-1", "issues the draft result",
                play.client().decide(Service.EVALUATION, "assessor-1", midterm, "/draft", null));
    }

    private static void appealed(Play play, String midterm) {
        var client = play.client();
        play.does(DIRECTOR, "objects: home visits were counted wrong", client.post(Service.EVALUATION, DIRECTOR,
                midterm + "/respond", "{\"stance\":\"OBJECTED\",\"text\":\"探访记录共330次,少计100次;专业分偏低\"}"));
        play.does("lead-he", "answers that the count stands",
                client.decide(Service.EVALUATION, "lead-he", midterm, "/answer", "{\"text\":\"以现场登记为准\"}"));
        play.does(DIRECTOR, "appeals",
                client.post(Service.EVALUATION, DIRECTOR, midterm + "/appeal", "{\"text\":\"六月登记册未计入\"}"));
        var ruling = "{\"outcome\":\"PARTLY_UPHELD\",\"reason\":\"六月登记册应当计入;评分理由充分\"}";
        play.refused(409, "lead-he", "decides on their own answer",
                client.decide(Service.EVALUATION, "lead-he", midterm, "/decide-appeal", ruling));
        play.does("lead-su", "would uphold it in part",
                client.decide(Service.EVALUATION, "lead-su", midterm, "/decide-appeal", ruling));
        play.refused(409, "lead-su", "confirms their own proposal",
                client.decide(Service.EVALUATION, "lead-su", midterm, "/confirm-appeal-decision", null));
        play.does("lead-gu", "confirms it as another person: the draft is void",
                client.decide(Service.EVALUATION, "lead-gu", midterm, "/confirm-appeal-decision", null));
        FailedEvaluation.verified(play, midterm, FailedEvaluation.VALUES, "");
    }

    /** The same raw numbers, other targets: each leaf says which row of the table decided. */
    private static void compared(Play play, String oldTown, String midterm) {
        var there = explained(play, oldTown);
        var here = explained(play, midterm);
        var targetThere = there.path("inputs").path("target").decimalValue();
        var targetHere = here.path("inputs").path("target").decimalValue();
        if (!there.path("inputs").path("value").equals(here.path("inputs").path("value"))
                || targetThere.compareTo(targetHere) <= 0
                || there.path("value").decimalValue().compareTo(here.path("value").decimalValue()) >= 0) {
            throw new Unexpected("the same visits should earn less where more old people live: " + there + " " + here);
        }
    }

    private static JsonNode explained(Play play, String path) {
        var area = play.client().get(Service.EVALUATION, "auditor-kong", path).body().path("facts").path("areaType")
                .asText();
        var result = play.client().get(Service.EVALUATION, "auditor-kong", path + "/explanation").body();
        var leaf = find(result.path("tree"), "U02");
        play.tells("explanation",
                area + ": U02 " + leaf.path("substituted").asText() + " = " + leaf.path("value").asText()
                        + ", target by row " + leaf.path("source").path("targetRow").asText() + "; in all "
                        + result.path("score").asText(),
                "");
        return leaf;
    }

    private static JsonNode find(JsonNode node, String id) {
        if (node.path("id").asText().equals(id)) {
            return node;
        }
        for (var child : node.path("children")) {
            var found = find(child, id);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    private static void settled(Play play, String path, String grade) {
        play.does(DIRECTOR, "gives up the time to respond", play.client().post(Service.EVALUATION, DIRECTOR,
                path + "/respond", "{\"stance\":\"WAIVED\",\"text\":null}"));
        var result = play.does("lead-he", "makes the result final",
                play.client().decide(Service.EVALUATION, "lead-he", path, "/finalise", null));
        play.tells("", "score " + result.path("score").asText() + "  " + result.path("grade").asText(), "");
        if (grade.equals("UNQUALIFIED") != result.path("grade").asText().equals("UNQUALIFIED")) {
            throw new Unexpected("expected " + grade + ": " + result.path("grade"));
        }
    }

    private static void repaired(Play play, String contract, String midterm) {
        var client = play.client();
        var agency = Agencies.CHENGUANG.id();
        var id = midterm.substring(midterm.lastIndexOf('/') + 1);
        play.reacts(ROW, "evaluation.finalised", Service.PROCUREMENT, "Chenguang is barred from new awards", null,
                "/api/v1/agencies/" + agency, seen -> seen.path("bars").size() == 1);
        var rectification = "/api/v1/rectifications/" + play
                .reacts(ROW, "evaluation.finalised", Service.EVALUATION, "a rectification is ordered", "auditor-kong",
                        "/api/v1/rectifications?agencyId=" + agency, seen -> seen.path("items").size() == 1)
                .path("items").path(0).path("id").asText();
        play.reacts(ROW, "evaluation.finalised", Service.FUNDING, "its performance part is held", "auditor-kong",
                "/api/v1/holds/" + id, seen -> seen.path("status").asText().equals("HELD"));
        play.does(DIRECTOR, "hands in a plan",
                client.post(Service.EVALUATION, DIRECTOR, rectification + "/plan", "{\"text\":\"每周督导,补齐个案记录\"}"));
        play.does(DIRECTOR, "reports that it is done",
                client.post(Service.EVALUATION, DIRECTOR, rectification + "/done", "{\"text\":\"已完成\"}"));
        play.does("assessor-4", "checks on site that it is right now", client.decide(Service.EVALUATION, "assessor-4",
                rectification, "/verify", "{\"right\":true,\"finding\":\"抽查二十份个案,记录与督导齐全\"}"));
        play.reacts(ROW, "rectification.verified", Service.FUNDING, "the performance part is free again",
                "auditor-kong", "/api/v1/holds/" + id, seen -> seen.path("status").asText().equals("RELEASED"));
        play.does(DIRECTOR, "asks to be graded once more, sooner than anybody may demand",
                client.decide(Service.EVALUATION, DIRECTOR, rectification, "/re-evaluate", null));
        var again = FailedEvaluation.evaluation(play, contract, "RE_EVALUATION");
        FailedEvaluation.due(play, again);
        var team = drawn(play, again);
        play.does("lead-he", "opens the re-evaluation",
                client.decide(Service.EVALUATION, "lead-he", again, "/open", null));
        FailedEvaluation.claimed(play, DIRECTOR, again, BETTER);
        FailedEvaluation.verified(play, team.get(0), again, BETTER, "");
        FailedEvaluation.mark(play, again, team.get(0), "PROFESSIONAL", FailedEvaluation.PROFESSIONAL, 90, "记录完整,督导到位");
        FailedEvaluation.mark(play, again, team.get(2), "FINANCIAL", List.of("O01"), 90, "账目清楚");
        FailedEvaluation.heard(play, again, OFFICER, "representative-chigang", 90);
        play.refused(422, team.get(0), "issues a draft that one person marked alone",
                client.decide(Service.EVALUATION, team.get(0), again, "/draft", null));
        FailedEvaluation.mark(play, again, team.get(1), "PROFESSIONAL", FailedEvaluation.PROFESSIONAL, 84,
                "与第一份评分互不知悉");
        play.does(team.get(0), "issues the draft result",
                client.decide(Service.EVALUATION, team.get(0), again, "/draft", null));
        settled(play, again, "EXCELLENT");
        play.reacts(ROW, "evaluation.finalised", Service.PROCUREMENT, "the bar is lifted early", null,
                "/api/v1/agencies/" + agency, seen -> seen.path("bars").isEmpty());
    }

    /**
     * Five people are taken into the pool; two and one of them are drawn by lot. @return the accounts, the professional
     * ones first
     */
    private static List<String> drawn(Play play, String evaluation) {
        var client = play.client();
        for (var n = 1; n <= 5; n++) {
            play.quietly("lead-he", "takes assessor-" + n + " into the pool",
                    client.post(Service.EVALUATION, "lead-he", "/api/v1/assessors", """
                            {"account":"assessor-%d","personId":"01930000-0000-7000-8000-00000000b00%d","parts":["%s"],
                             "declaration":{"ties":[]}}""".formatted(n, n, n == 3 ? "FINANCIAL" : "PROFESSIONAL")));
        }
        play.quietly("lead-he", "draws", client.decide(Service.EVALUATION, "lead-he", evaluation, "/draw-assessors",
                "{\"part\":\"PROFESSIONAL\",\"people\":2}"));
        var seats = play.does("lead-he", "draws who assesses by lot", client.decide(Service.EVALUATION, "lead-he",
                evaluation, "/draw-assessors", "{\"part\":\"FINANCIAL\",\"people\":1}")).path("team");
        var accounts = new ArrayList<String>();
        for (var part : List.of("PROFESSIONAL", "FINANCIAL")) {
            seats.forEach(seat -> {
                if (seat.path("part").asText().equals(part)) {
                    accounts.add(seat.path("assessor").asText());
                }
            });
        }
        play.tells("", "drawn: " + String.join(", ", accounts), "");
        return accounts;
    }
}
