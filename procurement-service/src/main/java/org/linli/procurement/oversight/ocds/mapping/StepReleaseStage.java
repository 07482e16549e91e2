package org.linli.procurement.oversight.ocds.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.Part;

/** Steps of the procedure that say no more than that they were taken, questions, and challenges. Nobody is named. */
@ApplicationScoped
class StepReleaseStage implements Mapping.Stage {

    private static final Map<String, String> CHALLENGED = Map.of("QUERY", "询问", "OBJECTION", "质疑");

    @Override
    public Map<String, Mapping> mappings() {
        var mappings = new HashMap<String, Mapping>();
        mappings.put("tender.closed", step("engagement", "BIDS_CLOSED", "投标截止"));
        mappings.put("panel.drawn", step("assessment", "PANEL_DRAWN", "抽取评审专家"));
        mappings.put("tender.consensus-begun", step("assessment", "CONSENSUS", "合议"));
        mappings.put("tender.prices-opened", step("assessment", "PRICES_OPENED", "开启报价"));
        mappings.put("tender.suspended", step("assessment", "SUSPENDED", "暂停"));
        mappings.put("tender.question-asked", (fact, process) -> enquiry(fact, process, "date"));
        mappings.put("tender.question-answered", (fact, process) -> enquiry(fact, process, "dateAnswered"));
        mappings.put("challenge.filed", StepReleaseStage::filed);
        mappings.put("challenge.answered", (fact, process) -> settled(fact, process, "", fact.optional("remedy")));
        mappings.put("complaint.filed", StepReleaseStage::complained);
        mappings.put("challenge.decided", (fact, process) -> settled(fact, process, "complaint-", outcome(fact)));
        return mappings;
    }

    private static Mapping step(String type, String code, String title) {
        return (fact, process) -> milestone(process,
                Shapes.met(fact.id().toString(), type, code, title, fact.moment()));
    }

    private static Draft milestone(ContractingProcess process, Part milestone) {
        return Draft.tagged("tenderUpdate").tender(process.tender().parts("milestones", List.of(milestone)));
    }

    private static Draft enquiry(JournalFact fact, ContractingProcess process, String date) {
        return Draft.tagged("tenderUpdate").tender(process.tender().flag("hasEnquiries", true).parts("enquiries",
                List.of(Part.withId(fact.text("questionId")).text(date, fact.moment()))));
    }

    private static Draft filed(JournalFact fact, ContractingProcess process) {
        var level = fact.text("level");
        return milestone(process, Shapes.due(fact.text("challengeId"), "assessment", level + "_" + fact.text("subject"),
                CHALLENGED.getOrDefault(level, level), Moments.endOf(fact.lastDay("answerUntil"))));
    }

    private static Draft complained(JournalFact fact, ContractingProcess process) {
        return milestone(process, Shapes.due("complaint-" + fact.text("challengeId"), "assessment", "COMPLAINT", "投诉",
                Moments.endOf(fact.lastDay("decideUntil"))));
    }

    private static Draft settled(JournalFact fact, ContractingProcess process, String prefix, @Nullable String words) {
        return milestone(process, Part.withId(prefix + fact.text("challengeId")).text("status", "met")
                .text("dateMet", Moments.startOf(fact.text("on"))).text("description", words));
    }

    private static String outcome(JournalFact fact) {
        var remedy = fact.optional("remedy");
        return remedy == null ? fact.text("outcome") : fact.text("outcome") + ": " + remedy;
    }
}
