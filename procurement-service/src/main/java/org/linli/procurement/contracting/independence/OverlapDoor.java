package org.linli.procurement.contracting.independence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Caller;
import org.linli.procurement.TenderDoor;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;

/** Where a tie of the leading bid with the purchaser waits to be looked at (C05.review): nothing is awarded before. */
@ApplicationScoped
class OverlapDoor implements TenderDoor {

    private final OverlapGate gate;

    OverlapDoor(OverlapGate gate) {
        this.gate = gate;
    }

    @Override
    public String operation() {
        return TenderCommand.REVIEW_OVERLAPS.operation();
    }

    @Override
    public Set<UUID> open(Collection<Tender> tenders, Caller caller) {
        return gate.waiting(tenders.stream().filter(tender -> tender.accepted().contains(TenderCommand.REVIEW_OVERLAPS))
                .filter(tender -> tender.allowedTo(caller).contains(operation())).toList());
    }
}
