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

/** The tender itself: its text, its changes, its end. */
@ApplicationScoped
class TenderReleaseStage implements Mapping.Stage {

    private final FrozenFacts facts;
    private final PlanningReleaseStage planning;
    private final TenderDocument document;
    private final PartyMapper parties;
    private final OcdsConfig config;

    TenderReleaseStage(FrozenFacts facts, PlanningReleaseStage planning, TenderDocument document, PartyMapper parties,
            OcdsConfig config) {
        this.facts = facts;
        this.planning = planning;
        this.document = document;
        this.parties = parties;
        this.config = config;
    }

    @Override
    public Map<String, Mapping> mappings() {
        var mappings = new HashMap<String, Mapping>();
        mappings.put("tender.published", this::published);
        mappings.put("tender.amended", this::amended);
        mappings.put("tender.deadline-extended", TenderReleaseStage::extended);
        mappings.put("tender.resumed", TenderReleaseStage::resumed);
        mappings.put("tender.failed",
                (fact, process) -> ended(Draft.tagged("tenderUpdate"), "unsuccessful", fact, process));
        mappings.put("tender.cancelled",
                (fact, process) -> ended(Draft.tagged("tenderCancellation"), "cancelled", fact, process));
        return mappings;
    }

    private Draft published(JournalFact fact, ContractingProcess process) {
        var kind = fact.text("procedure");
        var method = ProcurementMethod.of(kind);
        var hash = fact.text("contentHash");
        var tender = Part.withId(fact.text("number")).text("status", "active")
                .part("procuringEntity", parties.unit(process.purchaserId())).text("procurementMethod", method.code())
                .text("procurementMethodDetails", method.details()).text("mainProcurementCategory", "services")
                .texts("submissionMethod", List.of("electronicSubmission")).flag("competitive", method.isCompetitive())
                .part("techniques", new Part().flag("hasFrameworkAgreement", kind.equals(ProcurementMethod.FRAMEWORK)))
                .part("tenderPeriod", Shapes.period(fact.moment(), Moments.endOf(fact.lastDay("bidDeadline"))))
                .parts("documents", List.of(document.document(fact.uuid("tenderId"), fact.text("number"), hash, fact)));
        facts.document(hash).ifPresent(content -> tender.all(document.sections(content, fact.text("serviceType"))));
        var draft = Draft.tagged("tender").tender(tender);
        if (process.former() != null) {
            draft.planning(planning.reserved(facts.purchase(fact.uuid("purchaseId")), null))
                    .related(List.of(follows(process.former())));
        }
        return draft;
    }

    private Part follows(String former) {
        return Part.withId("1").texts("relationship", List.of("planning", "unsuccessfulProcess")).text("scheme", "ocid")
                .text("identifier", former).text("uri", config.baseUrl() + "/api/v1/ocds/records/" + former);
    }

    /** The text as it now stands; former versions stay in the list of documents. */
    private Draft amended(JournalFact fact, ContractingProcess process) {
        var hash = fact.text("contentHash");
        var serviceType = process.compiled().at("/tender/items/0/classification/id").asText();
        var amendment = Shapes.amendment(fact, null).text("description", fact.data().path("matters").asBoolean()
                ? "实质性修改:投标人须确认 Material: bidders confirm their bids" : "非实质性修改 Not material");
        facts.lastRelease(process.ocid(), "tender", "tenderAmendment")
                .ifPresent(last -> amendment.text("amendsReleaseID", last.toString()));
        var tender = deadline(process.tender(), fact).parts("amendments", List.of(amendment)).parts("documents",
                List.of(document.document(fact.uuid("tenderId"), process.compiled().at("/tender/id").asText(), hash,
                        fact)));
        facts.document(hash).ifPresent(content -> tender.all(document.sections(content, serviceType)));
        return Draft.tagged("tenderAmendment").tender(tender);
    }

    private static Draft extended(JournalFact fact, ContractingProcess process) {
        return Draft.tagged("tenderUpdate").tender(deadline(process.tender(), fact));
    }

    private static Draft resumed(JournalFact fact, ContractingProcess process) {
        var tender = process.tender().parts("milestones",
                List.of(Shapes.met(fact.id().toString(), "assessment", "RESUMED", "恢复", fact.moment())));
        if ("PUBLISHED".equals(fact.optional("into"))) {
            tender.part("tenderPeriod", Shapes.period(null, Moments.endOf(fact.lastDay("bidsUntil"))));
        }
        return Draft.tagged("tenderUpdate").tender(tender);
    }

    private static Part deadline(Part tender, JournalFact fact) {
        return tender.part("tenderPeriod", Shapes.period(null, Moments.endOf(fact.lastDay("bidDeadline"))));
    }

    /** With the tender everything fails that was only proposed. The reason of an end is part of its notice. */
    private static @Nullable Draft ended(Draft draft, String status, JournalFact fact, ContractingProcess process) {
        var lots = process.items("/tender/lots").stream()
                .map(lot -> Part.withId(lot.path("id").asText()).text("status", status)).toList();
        return draft
                .tender(process.tender().text("status", status).parts("lots", lots).parts("amendments",
                        List.of(Shapes.amendment(fact, fact.text("reason")))))
                .awards(Proposals.dropped(process, "unsuccessful"));
    }
}
