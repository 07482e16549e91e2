package org.linli.procurement.oversight.ocds.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.Part;

/**
 * Before the tender: the need was surveyed, the intention told, the money reserved. The amount is public from the first
 * of the last two on.
 */
@ApplicationScoped
class PlanningReleaseStage implements Mapping.Stage {

    private static final String BUDGET = "budget-reservation";

    private final FrozenFacts facts;
    private final OcdsConfig config;

    PlanningReleaseStage(FrozenFacts facts, OcdsConfig config) {
        this.facts = facts;
        this.config = config;
    }

    @Override
    public Map<String, Mapping> mappings() {
        return Map.of("purchase.need-surveyed", this::surveyed, "purchase.scheduled", this::scheduled,
                "purchase.refused", this::refused, "purchase.cancelled", PlanningReleaseStage::cancelled,
                "intention.published", this::intended, "intention.corrected", PlanningReleaseStage::corrected,
                "intention.urgency-confirmed", PlanningReleaseStage::urgent, "intention.withdrawn",
                PlanningReleaseStage::withdrawn);
    }

    /** Everybody reads what is to be bought for how much, and when it begins at the earliest. */
    private Draft intended(JournalFact fact, ContractingProcess process) {
        var notice = Part.withId(fact.text("intentionId")).text("documentType", "plannedProcurementNotice")
                .text("title", "采购意向公开 Purchase intention")
                .text("url", config.baseUrl() + "/api/v1/intentions/" + fact.text("intentionId"))
                .text("datePublished", fact.moment()).text("format", "application/json").text("language", "zh");
        return plan(process).planning(
                told(project(facts.purchase(fact.uuid("purchaseId"))), fact).parts("documents", List.of(notice)));
    }

    private static Draft corrected(JournalFact fact, ContractingProcess process) {
        return plan(process).planning(told(new Part(), fact));
    }

    private static Part told(Part project, JournalFact fact) {
        var begins = Shapes
                .due(fact.text("intentionId"), "preProcurement", "INTENTION", "采购意向",
                        Moments.startOf(fact.text("earliestOn")))
                .text("description", "预计采购月份 Expected in " + fact.text("expectedMonth"));
        return new Part().part("budget", project.part("amount", Shapes.value(fact.data().path("budget"))))
                .parts("milestones", List.of(begins));
    }

    private static Draft urgent(JournalFact fact, ContractingProcess process) {
        return plan(process).planning(new Part().parts("milestones",
                List.of(Shapes.met(fact.id().toString(), "approval", "URGENT", "紧急采购", fact.moment()))));
    }

    private static Draft withdrawn(JournalFact fact, ContractingProcess process) {
        return plan(process).planning(new Part().parts("milestones",
                List.of(Part.withId(fact.text("intentionId")).text("status", "notMet"))));
    }

    private Draft surveyed(JournalFact fact, ContractingProcess process) {
        var purchase = facts.purchase(fact.uuid("purchaseId"));
        var survey = Shapes
                .met("need-survey", "preProcurement", "NEED_SURVEY", "需求调查", Moments.startOf(fact.text("surveyedOn")))
                .text("description", "调查对象 Subjects: " + fact.text("subjects"));
        return plan(process)
                .planning(new Part().part("budget", project(purchase)).parts("milestones", List.of(survey)));
    }

    private Draft scheduled(JournalFact fact, ContractingProcess process) {
        return plan(process).planning(
                reserved(facts.purchase(fact.uuid("purchaseId")), fact.text("reservationId")).parts("milestones",
                        List.of(Shapes.met(BUDGET, "approval", "BUDGET_RESERVED", "预算占用", fact.moment()))));
    }

    private @Nullable Draft refused(JournalFact fact, ContractingProcess process) {
        return plan(process)
                .planning(new Part().parts("milestones", List.of(Part.withId(BUDGET).text("type", "approval")
                        .text("code", "BUDGET_REFUSED").text("title", "预算未落实").text("status", "notMet"))));
    }

    /** A process whose tender came to nothing has said so; else it ends here. */
    private static Draft cancelled(JournalFact fact, ContractingProcess process) {
        var draft = plan(process).planning(new Part().parts("milestones",
                List.of(Shapes.met(fact.id().toString(), "approval", "PURCHASE_CANCELLED", "采购取消", fact.moment()))));
        return process.hasTender() ? draft
                : draft.tender(Part.withId(fact.uuid("purchaseId").toString()).text("status", "cancelled"));
    }

    /** What a process that begins with a later tender of the same purchase says of the plan. */
    Part reserved(FrozenFacts.Planned purchase, @Nullable String reservationId) {
        return new Part().part("budget", new Part().text("id", reservationId).all(project(purchase)).part("amount",
                new Part().number("amount", new BigDecimal(purchase.amount().amount())).text("currency", "CNY")));
    }

    private static Part project(FrozenFacts.Planned purchase) {
        return new Part().text("project", purchase.title()).text("projectID", purchase.number());
    }

    private static Draft plan(ContractingProcess process) {
        return Draft.tagged(process.isNew() ? "planning" : "planningUpdate");
    }
}
