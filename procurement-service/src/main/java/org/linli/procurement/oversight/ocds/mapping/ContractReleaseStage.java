package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.mapping.FrozenFacts.Origin;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;
import org.linli.procurement.oversight.ocds.release.Moments;
import org.linli.procurement.oversight.ocds.release.Part;

/** What was signed and what became of it. A text that only one side wants is not public here. */
@ApplicationScoped
class ContractReleaseStage implements Mapping.Stage {

    private static final Map<String, String> INSTALMENTS = Map.of("SIGNING", "签约款", "PERIOD", "按期款", "ACCEPTANCE",
            "验收款", "EVALUATION", "评估款", "MID_TERM", "中期款", "FINAL", "末期款");

    private final FrozenFacts facts;
    private final OcdsConfig config;

    ContractReleaseStage(FrozenFacts facts, OcdsConfig config) {
        this.facts = facts;
        this.config = config;
    }

    @Override
    public Map<String, Mapping> mappings() {
        return Map.of("contract.signed", this::signed, "contract.changed", this::changed, "contract.suspended",
                (fact, process) -> paused(fact, "SUSPENDED", "中止"), "contract.resumed",
                (fact, process) -> paused(fact, "RESUMED", "恢复"), "contract.completed", this::completed,
                "contract.terminated", this::terminated);
    }

    private Draft signed(JournalFact fact, ContractingProcess process) {
        var origin = origin(fact);
        return Draft.tagged("contract")
                .contract(standing(contract(origin), fact).text("title", origin.number()).text("status", "active")
                        .text("dateSigned", Moments.startOf(fact.text("signedOn")))
                        .texts("relatedBids", List.of(origin.bidId().toString()))
                        .parts("agreedMetrics", Shapes.metrics(fact.data().path("agreedMetrics")))
                        .parts("documents", List.of(text(origin, "contractSigned", fact))));
    }

    private Draft changed(JournalFact fact, ContractingProcess process) {
        var origin = origin(fact);
        var amendment = Shapes.amendment(fact, fact.text("rationale")).text("description",
                fact.text("kind") + " " + fact.data().at("/delta/amount").asText() + " CNY");
        facts.lastRelease(process.ocid(), "contract", "contractAmendment")
                .ifPresent(last -> amendment.text("amendsReleaseID", last.toString()));
        return Draft.tagged("contractAmendment")
                .contract(standing(contract(origin), fact).parts("amendments", List.of(amendment)).parts("documents",
                        List.of(text(origin, "contractAnnexe", fact))));
    }

    /** The terms that a change may touch. */
    private static Part standing(Part contract, JournalFact fact) {
        var instalments = Shapes.each(fact.data().path("instalments")).map(ContractReleaseStage::instalment).toList();
        return contract.part("value", Shapes.value(fact.data().path("amount")))
                .part("period", Shapes.period(Moments.startOf(fact.text("from")), Moments.endOf(fact.text("to"))))
                .parts("milestones", instalments);
    }

    private static Part instalment(JsonNode instalment) {
        var trigger = instalment.path("trigger").asText();
        return Shapes.due("instalment-" + instalment.path("no").asInt(), "payment", trigger,
                INSTALMENTS.getOrDefault(trigger, trigger), Moments.endOf(instalment.path("expectedOn").asText(null)))
                .text("description", instalment.at("/amount/amount").asText() + " CNY");
    }

    private Draft paused(JournalFact fact, String code, String title) {
        return Draft.tagged("contractUpdate").contract(contract(origin(fact)).parts("milestones",
                List.of(Shapes.met(fact.id().toString(), "delivery", code, title, Moments.startOf(fact.text("on"))))));
    }

    private Draft completed(JournalFact fact, ContractingProcess process) {
        var origin = origin(fact);
        var end = new Part().text("endDate", Moments.endOf(fact.text("on")));
        process.item("/contracts", origin.contractId().toString()).map(known -> known.path("value"))
                .filter(JsonNode::isObject).ifPresent(
                        value -> end.part("finalValue", new Part().number("amount", value.path("amount").decimalValue())
                                .text("currency", value.path("currency").asText())));
        return Draft.tagged("implementationUpdate", "contractTermination")
                .contract(contract(origin).text("status", "terminated").part("implementation", end));
    }

    /** One that was never signed is cancelled, and nothing is said of it where nothing was said before. */
    private @Nullable Draft terminated(JournalFact fact, ContractingProcess process) {
        var origin = origin(fact);
        var known = process.item("/contracts", origin.contractId().toString());
        if (known.isEmpty()) {
            return null;
        }
        var signed = known.get().has("dateSigned");
        return Draft.tagged("contractTermination").contract(
                contract(origin).text("status", signed ? "terminated" : "cancelled").part("implementation", new Part()
                        .text("endDate", Moments.endOf(fact.text("on"))).text("endDateDetails", "提前终止 Ended early")));
    }

    private Part text(Origin origin, String type, JournalFact fact) {
        return Part.withId(fact.text("sha256")).text("documentType", type).text("title", origin.number())
                .text("url", config.baseUrl() + "/api/v1/contracts/" + origin.contractId())
                .text("datePublished", fact.moment()).text("format", "application/json").text("language", "zh");
    }

    private Origin origin(JournalFact fact) {
        return facts.contract(fact.uuid("contractId")).orElseThrow();
    }

    static Part contract(Origin origin) {
        return Part.withId(origin.contractId().toString()).text("awardID", origin.bidId().toString());
    }
}
