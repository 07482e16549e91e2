package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
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
import org.linli.procurement.tendering.lot.LotPolicy;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;

/** Where an agency may hand in a bid: the term runs, it is admitted, fit to bid, and stands behind no other bid. */
@ApplicationScoped
class BidDoor implements TenderDoor {

    private final AgencyPolicy agencies;
    private final AdmissionPolicy admission;
    private final LotPolicy lots;
    private final Consortium consortium;
    private final Today today;

    BidDoor(AgencyPolicy agencies, AdmissionPolicy admission, LotPolicy lots, Consortium consortium, Today today) {
        this.agencies = agencies;
        this.admission = admission;
        this.lots = lots;
        this.consortium = consortium;
        this.today = today;
    }

    @Override
    public String operation() {
        return TenderAction.BID.operation();
    }

    @Override
    public Set<UUID> open(Collection<Tender> tenders, Caller caller) {
        return caller.agencyId()
                .filter(agency -> !caller.allowed(Set.of(TenderAction.BID), Owner.agency(agency)).isEmpty())
                .map(agency -> openTo(agency, running(tenders), today.date())).orElseGet(Set::of);
    }

    private List<Tender> running(Collection<Tender> tenders) {
        var now = today.instant();
        return tenders.stream().filter(tender -> tender.status() == TenderStatus.PUBLISHED
                && tender.bidsUntil().filter(now::isBefore).isPresent()).toList();
    }

    private Set<UUID> openTo(UUID agency, List<Tender> running, LocalDate day) {
        if (running.isEmpty() || !agencies.mayBid(agency, day)) {
            return Set.of();
        }
        var ids = running.stream().map(Tender::id).collect(Collectors.toSet());
        var open = new HashSet<>(admission.admitting(running, agency, day));
        open.removeAll(consortium.entered(agency, ids));
        open.removeAll(lots.closedTo(agency, ids, day));
        return open;
    }
}
