package org.linli.procurement.oversight.ocds.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.procurement.oversight.ocds.mapping.FrozenFacts.Origin;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.Part;

/** How the contract is carried out: service begun, work delivered and accepted, money paid. */
@ApplicationScoped
class DeliveryReleaseStage implements Mapping.Stage {

    private final FrozenFacts facts;
    private final PartyMapper parties;

    DeliveryReleaseStage(FrozenFacts facts, PartyMapper parties) {
        this.facts = facts;
        this.parties = parties;
    }

    @Override
    public Map<String, Mapping> mappings() {
        var mappings = new HashMap<String, Mapping>();
        mappings.put("contract.service-started", milestone(fact -> Shapes.met("service-start", "delivery",
                "SERVICE_STARTED", "服务开始", Moments.startOf(fact.text("on")))));
        mappings.put("work.delivered",
                milestone(fact -> Shapes
                        .due(work(fact), "delivery", "WORK", "服务交付与验收", Moments.endOf(fact.text("acceptUntil")))
                        .text("description", "交付 Delivered " + fact.text("deliveredOn"))));
        mappings.put("acceptance.overdue", milestone(fact -> Part.withId(work(fact)).text("status", "notMet")
                .text("description", "逾期未验收 The term to accept passed in silence on " + fact.text("termEndedOn"))));
        mappings.put("work.accepted",
                milestone(fact -> Part.withId(work(fact)).text("status", "met")
                        .text("dateMet", Moments.startOf(fact.text("acceptedOn")))
                        .text("description", fact.data().path("deemed").asBoolean()
                                ? "视为验收 Counts as accepted on the last day of the term" : "验收合格 Accepted")));
        mappings.put("contract.advance-paid", (fact, process) -> paid(fact, process, fact.id().toString(), "paidOn"));
        mappings.put("payment.noted", (fact, process) -> paid(fact, process,
                fact.text("paymentId") + "-" + fact.text("payableId"), "valueDate"));
        return mappings;
    }

    private static String work(JournalFact fact) {
        return "work-" + fact.text("instalmentNo");
    }

    private Mapping milestone(Function<JournalFact, Part> milestone) {
        return (fact, process) -> implementation(fact, process,
                new Part().parts("milestones", List.of(milestone.apply(fact))));
    }

    private Draft paid(JournalFact fact, ContractingProcess process, String id, String day) {
        var origin = origin(fact);
        var payment = Part.withId(id).text("date", Moments.startOf(fact.text(day)))
                .part("value", Shapes.value(fact.data().path("amount")))
                .part("payer", parties.unit(process.purchaserId())).part("payee", parties.agency(origin.agencyId()));
        return implementation(fact, process, new Part().parts("transactions", List.of(payment)))
                .parties(List.of(parties.unit(process, "payer"), parties.agency(process, origin.agencyId(), "payee")));
    }

    private Draft implementation(JournalFact fact, ContractingProcess process, Part section) {
        var origin = origin(fact);
        var known = process.item("/contracts", origin.contractId().toString());
        var contract = ContractReleaseStage.contract(origin).text("status", known.isEmpty() ? "pending" : null);
        var begun = known.filter(each -> each.has("implementation")).isPresent();
        return Draft.tagged(begun ? "implementationUpdate" : "implementation")
                .contract(contract.part("implementation", section));
    }

    private Origin origin(JournalFact fact) {
        return facts.contract(fact.uuid("contractId")).orElseThrow();
    }
}
