package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.procurement.oversight.ocds.mapping.FrozenFacts;
import org.linli.procurement.oversight.ocds.mapping.JournalFact;
import org.linli.procurement.oversight.ocds.mapping.OcdsConfig;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.JsonText;

/**
 * Which contracting process a fact belongs to. A process runs from the plan of a purchase to the last acceptance; the
 * standard knows one tender in it, so a purchase that is tendered again begins another, related to the first.
 */
@ApplicationScoped
class Processes {

    private final Rows rows;
    private final FrozenFacts facts;
    private final OcdsConfig config;

    Processes(Rows rows, FrozenFacts facts, OcdsConfig config) {
        this.rows = rows;
        this.facts = facts;
        this.config = config;
    }

    /** @return empty where nothing is public yet, such as a draft that was cancelled */
    Optional<ContractingProcess> of(JournalFact fact) {
        return switch (fact.topic()) {
            case "linli.purchases" -> ofPurchase(fact);
            case "linli.tenders" ->
                fact.is("tender.published") ? Optional.of(ofNewTender(fact)) : known(fact.uuid("tenderId"));
            case "linli.contracts" ->
                facts.contract(fact.uuid("contractId")).flatMap(origin -> known(origin.tenderId()));
            default -> Optional.empty();
        };
    }

    private Optional<ContractingProcess> ofPurchase(JournalFact fact) {
        var begins =
                fact.is("purchase.need-surveyed") || fact.is("purchase.scheduled") || fact.is("intention.published");
        return purchaseOf(fact).flatMap(id -> known(id)
                .or(() -> begins ? Optional.of(begin(id, facts.purchase(id).purchaserId())) : Optional.empty()));
    }

    /** What was told of an intention belongs to its purchase; that of a register belongs to none. */
    private Optional<UUID> purchaseOf(JournalFact fact) {
        return fact.optional("intentionId") == null ? Optional.of(fact.uuid("purchaseId"))
                : facts.intended(fact.uuid("intentionId"));
    }

    private ContractingProcess begin(UUID purchaseId, String purchaserId) {
        return ContractingProcess.begin(ocid(purchaseId), purchaserId, List.of(purchaseId), null);
    }

    private ContractingProcess ofNewTender(JournalFact fact) {
        var tender = fact.uuid("tenderId");
        var purchase = fact.uuid("purchaseId");
        var purchaserId = fact.text("purchaserId");
        var planned = known(purchase).orElseGet(() -> begin(purchase, purchaserId));
        if (planned.isNew()) {
            return ContractingProcess.begin(planned.ocid(), purchaserId, List.of(purchase, tender), null);
        }
        return planned.hasTender()
                ? ContractingProcess.begin(ocid(tender), purchaserId, List.of(purchase, tender), planned.ocid())
                : planned.joinedBy(tender);
    }

    private String ocid(UUID subject) {
        return config.prefix() + "-" + subject;
    }

    private Optional<ContractingProcess> known(UUID subject) {
        return rows.first("""
                select r.ocid, r.purchaser_id, r.released_at, r.compiled from ocds_process p
                    join ocds_record r on r.ocid = p.ocid
                 where p.subject = ?""", row -> new ContractingProcess(row.getString(1), row.getString(2), List.of(),
                null, JsonText.read(row.getString(4)), Rows.instant(row, 3)), subject);
    }
}
