package org.linli.procurement.tendering.tenderdocument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.known.purchaser.PurchaserGate;
import org.linli.procurement.planning.intention.IntentionGate;
import org.linli.procurement.planning.purchase.Purchase;
import org.linli.procurement.planning.purchase.Purchases;

/** All that stands between a reviewed document and its publication, asked beforehand and once more when it comes. */
@ApplicationScoped
public class PublicationGate {

    private final PurchaserGate purchasers;
    private final Purchases purchases;
    private final IntentionGate intentions;
    private final DocumentGate documents;

    PublicationGate(PurchaserGate purchasers, Purchases purchases, IntentionGate intentions, DocumentGate documents) {
        this.purchasers = purchasers;
        this.purchases = purchases;
        this.intentions = intentions;
        this.documents = documents;
    }

    /**
     * @return the procedure by which it is lawful that day
     * @throws RuleRefused for the first that stops it
     */
    public Procedure pass(TenderDocument document, Purchase purchase, BusinessDay day) {
        documents.requireFair(document, day);
        documents.hold(document);
        gates(document, purchase, day).forEach(Runnable::run);
        return documents.checked(document.procedure().kind(), document.content(), day);
    }

    /** What would stop it beside its fairness and who publishes it: one refusal of each gate. */
    public List<RuleRefused> refusals(TenderDocument document, Purchase purchase, BusinessDay day) {
        return gates(document, purchase, day).map(PublicationGate::refusal).flatMap(Optional::stream).toList();
    }

    private Stream<Runnable> gates(TenderDocument document, Purchase purchase, BusinessDay day) {
        return Stream.of(() -> purchasers.requireNotBlocked(purchase.purchaserId(), day),
                () -> purchases.requireNotSplit(purchase, document.procedure().kind().isOpenly(), day),
                () -> documents.requireLawful(document, purchase.purchaserId(), purchase.serviceType(), day),
                () -> purchase.requireUsable(document.content().ceilingPrice(), day),
                () -> intentions.requireTold(purchase, day));
    }

    private static Optional<RuleRefused> refusal(Runnable gate) {
        try {
            gate.run();
            return Optional.empty();
        } catch (RuleRefused refused) {
            return Optional.of(refused);
        }
    }
}
