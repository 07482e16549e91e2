package org.linli.procurement.tendering.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderAction;
import org.linli.procurement.TenderDoor;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.tendering.tender.Tender;

/** Where an agency that may bid may ask: bids come in, and there is time left to answer. */
@ApplicationScoped
class QuestionDoor implements TenderDoor {

    private final AgencyPolicy agencies;
    private final Today today;

    QuestionDoor(AgencyPolicy agencies, Today today) {
        this.agencies = agencies;
        this.today = today;
    }

    @Override
    public String operation() {
        return TenderAction.ASK.operation();
    }

    @Override
    public Set<UUID> open(Collection<Tender> tenders, Caller caller) {
        return caller.agencyId()
                .filter(agency -> !caller.allowed(Set.of(TenderAction.ASK), Owner.agency(agency)).isEmpty())
                .map(agency -> openTo(agency, tenders)).orElseGet(Set::of);
    }

    private Set<UUID> openTo(UUID agency, Collection<Tender> tenders) {
        var day = today.day();
        List<Tender> asked = tenders.stream().filter(tender -> QuestionService.takesQuestions(tender, day)).toList();
        return asked.isEmpty() || !agencies.mayBid(agency, day.date()) ? Set.of()
                : asked.stream().map(Tender::id).collect(Collectors.toSet());
    }
}
