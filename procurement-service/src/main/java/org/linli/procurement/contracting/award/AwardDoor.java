package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Caller;
import org.linli.procurement.TenderDoor;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;

/** Where an award may be made: the term for objections is over (P19). */
@ApplicationScoped
class AwardDoor implements TenderDoor {

    private final Today today;

    AwardDoor(Today today) {
        this.today = today;
    }

    @Override
    public String operation() {
        return TenderCommand.AWARD.operation();
    }

    @Override
    public Set<UUID> open(Collection<Tender> tenders, Caller caller) {
        return tenders.stream().filter(tender -> tender.accepted().contains(TenderCommand.AWARD))
                .filter(tender -> tender.allowedTo(caller).contains(operation())).filter(this::isOver).map(Tender::id)
                .collect(Collectors.toSet());
    }

    private boolean isOver(Tender tender) {
        var term = tender.clocks().standstillUntil();
        return term == null || !today.instant().isBefore(term.passesAt());
    }
}
