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

/** Before the tender: the need was surveyed, the money reserved. The amount is public from the reservation on. */
@ApplicationScoped
class PlanningReleaseStage implements Mapping.Stage {

    private static final String BUDGET = "budget-reservation";

    private final FrozenFacts facts;

    PlanningReleaseStage(FrozenFacts facts) {
        this.facts = facts;
    }

    @Override
    public Map<String, Mapping> mappings() {
        return Map.of("purchase.need-surveyed", this::surveyed, "purchase.scheduled", this::scheduled,
                "purchase.refused", this::refused, "purchase.cancelled", PlanningReleaseStage::cancelled);
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
