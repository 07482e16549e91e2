package org.linli.procurement.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
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
    private final StaffPolicy staff;
    private final StaffPromise promises;
    private final AgencyPolicy agencies;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    BidService(Bids bids, Tenders tenders, Sealing sealing, StaffPolicy staff, StaffPromise promises, AgencyPolicy agencies,
            Journal journal, Rules rules, Clock clock) {
        this.bids = bids;
        this.tenders = tenders;
        this.sealing = sealing;
        this.staff = staff;
        this.promises = promises;
        this.agencies = agencies;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Bid submit(UUID tenderId, UUID agencyId, TechnicalOffer technical, PriceOffer price) {
        var now = clock.instant();
        var tender = requireOpenForBids(tenderId, now);
        agencies.requireMayBid(agencyId, Deadline.dayOf(now));
        bids.ofAgency(tenderId, agencyId).ifPresent(present -> {
            throw new Conflict(BidProblem.ALREADY, present.id());
        });
        var id = Ids.next();
        var bid = Bid.submit(id, tenderId, agencyId, sealing.seal(tenderId, id, technical, price), now);
        bids.persistAndFlush(bid);
        staff.promise(bid, technical.staff(), tender.content().staffing(), Deadline.dayOf(now));
        journal.append(bid.submitted());
        return bid;
    }

    @Transactional
    Bid replace(UUID id, @Nullable String ifMatch, TechnicalOffer technical, PriceOffer price) {
        var now = clock.instant();
        var bid = bids.get(id);
        var tender = requireOpenForBids(bid.tenderId(), now);
        Answers.requireMatch(ifMatch, bid.version());
        agencies.requireMayBid(bid.agencyId(), Deadline.dayOf(now));
        var replaced = bid.replace(sealing.seal(bid.tenderId(), id, technical, price), now);
        staff.promise(bid, technical.staff(), tender.content().staffing(), Deadline.dayOf(now));
        journal.append(replaced);
        bids.flush();
        return bid;
    }

    @Transactional
    Bid withdraw(UUID id, @Nullable String ifMatch) {
        var bid = bids.get(id);
        requireOpenForBids(bid.tenderId(), clock.instant());
        Answers.requireMatch(ifMatch, bid.version());
        journal.append(bid.withdraw());
        promises.release(id);
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
