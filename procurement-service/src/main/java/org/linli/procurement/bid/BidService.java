package org.linli.procurement.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.agency.AgencyPolicy;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** One method per command of a bidder. */
@ApplicationScoped
class BidService {

    private final Bids bids;
    private final Tenders tenders;
    private final Sealing sealing;
    private final Consortium consortium;
    private final StaffPolicy staff;
    private final StaffPromise promises;
    private final AgencyPolicy agencies;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    BidService(Bids bids, Tenders tenders, Sealing sealing, Consortium consortium, StaffPolicy staff, StaffPromise promises,
            AgencyPolicy agencies, Journal journal, Rules rules, Clock clock) {
        this.bids = bids;
        this.tenders = tenders;
        this.sealing = sealing;
        this.consortium = consortium;
        this.staff = staff;
        this.promises = promises;
        this.agencies = agencies;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Bid submit(UUID tenderId, UUID agencyId, List<Partner> partners, TechnicalOffer technical, PriceOffer price,
            Actor by) {
        var now = clock.instant();
        var tender = requireOpenForBids(tenderId, now);
        agencies.requireMayBid(agencyId, Deadline.dayOf(now));
        bids.ofAgency(tenderId, agencyId).ifPresent(present -> {
            throw new Conflict(BidProblem.ALREADY, present.id());
        });
        var id = Ids.next();
        var bid = Bid.submit(id, tenderId, agencyId, partners, sealing.seal(tenderId, id, technical, price), by, now);
        bids.persistAndFlush(bid);
        consortium.enter(tender, id, agencyId, partners, Deadline.dayOf(now));
        staff.promise(bid, technical.staff(), tender.content().staffing(), Deadline.dayOf(now));
        journal.append(bid.submitted());
        return bid;
    }

    @Transactional
    Bid replace(UUID id, @Nullable String ifMatch, TechnicalOffer technical, PriceOffer price) {
        var now = clock.instant();
        var tender = requireOpenForBids(bids.get(id).tenderId(), now);
        var bid = seen(id, ifMatch);
        bid.members().forEach(member -> agencies.requireMayBid(member, Deadline.dayOf(now)));
        var replaced = bid.replace(sealing.seal(bid.tenderId(), id, technical, price), now);
        staff.promise(bid, technical.staff(), tender.content().staffing(), Deadline.dayOf(now));
        return told(bid, replaced);
    }

    /** The offer stands for the amended document as it is. */
    @Transactional
    Bid confirm(UUID id, @Nullable String ifMatch) {
        requireOpenForBids(bids.get(id).tenderId(), clock.instant());
        var bid = seen(id, ifMatch);
        return told(bid, bid.confirm());
    }

    @Transactional
    Bid join(UUID id, UUID partner) {
        requireOpenForBids(bids.get(id).tenderId(), clock.instant());
        var bid = bids.get(id);
        agencies.requireMayBid(partner, Deadline.dayOf(clock.instant()));
        return told(bid, bid.join(partner, clock.instant()));
    }

    @Transactional
    Bid withdraw(UUID id, @Nullable String ifMatch) {
        requireOpenForBids(bids.get(id).tenderId(), clock.instant());
        var bid = seen(id, ifMatch);
        var withdrawn = bid.withdraw();
        promises.release(id);
        consortium.leave(id);
        return told(bid, withdrawn);
    }

    private Bid seen(UUID id, @Nullable String ifMatch) {
        var bid = bids.get(id);
        Answers.requireMatch(ifMatch, bid.version());
        return bid;
    }

    private Bid told(Bid bid, BidEvent event) {
        journal.append(event);
        bids.flush();
        return bid;
    }

    /** Late is late, also when the sweep has not come by yet. */
    private Tender requireOpenForBids(UUID tenderId, Instant now) {
        var tender = tenders.shared(tenderId);
        var late = tender.bidsUntil().filter(deadline -> !now.isBefore(deadline));
        if (late.isPresent()) {
            throw new RuleRefused(BidProblem.LATE, rules.get("P07.late", Deadline.dayOf(now)), "tenderId", tender.number(),
                    late.get());
        }
        if (tender.status() != TenderStatus.PUBLISHED) {
            throw new Conflict(BidProblem.NOT_OPEN_FOR_BIDS, tender.number(), tender.status());
        }
        return tender;
    }
}
