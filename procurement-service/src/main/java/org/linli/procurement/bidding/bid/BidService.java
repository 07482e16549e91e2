package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Pseudonym;
import org.linli.procurement.bidding.deposit.DepositService;
import org.linli.procurement.bidding.sealing.EnvelopeVault;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.bidding.sealing.TechnicalOffer;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** One method per command of a bidder. */
@ApplicationScoped
class BidService {

    private final Bids bids;
    private final Tenders tenders;
    private final EnvelopeVault envelopes;
    private final Consortium consortium;
    private final StaffPolicy staff;
    private final StaffPromise promises;
    private final TeamPolicy team;
    private final TariffPolicy tariffs;
    private final DepositService deposits;
    private final AgencyPolicy agencies;
    private final Pseudonym pseudonym;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    BidService(Bids bids, Tenders tenders, EnvelopeVault envelopes, Consortium consortium, StaffPolicy staff,
            StaffPromise promises, TeamPolicy team, TariffPolicy tariffs, DepositService deposits,
            AgencyPolicy agencies, Pseudonym pseudonym, Commands commands, Journal journal, Today today) {
        this.bids = bids;
        this.tenders = tenders;
        this.envelopes = envelopes;
        this.consortium = consortium;
        this.staff = staff;
        this.promises = promises;
        this.team = team;
        this.tariffs = tariffs;
        this.deposits = deposits;
        this.agencies = agencies;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Bid submit(UUID tenderId, UUID agencyId, List<Partner> partners, TechnicalOffer technical, PriceOffer price,
            Actor by) {
        var tender = tenders.shared(tenderId);
        requireOpenForBids(tender);
        bids.ofAgency(tenderId, agencyId).ifPresent(present -> {
            throw new Conflict(BidProblem.ALREADY, present.id());
        });
        consortium.requireMayEnter(tender, agencyId, partners, today.date());
        var members = Consortium.leadFirst(agencyId, partners);
        tariffs.require(tender, members, price, today.date());
        var named = staff.requireFit(members, technical.staff(), tender.content().staffing(), today.date());
        var id = Ids.next();
        consortium.requireFree(tenderId, id, agencyId);
        staff.requireFree(id, named.getOrDefault(agencyId, List.of()), today.date());
        var seal = envelopes.seal(tenderId, id, technical, price);
        var bid = Bid.submit(id, tenderId, agencyId, partners, seal, by, today.instant());
        bids.persistAndFlush(bid);
        consortium.enter(tenderId, id, agencyId);
        promises.promise(bid, named);
        pseudonym.actAs("bid", id);
        journal.append(bid.submitted());
        return bid;
    }

    @Transactional
    Bid replace(UUID id, @Nullable String ifMatch, TechnicalOffer technical, PriceOffer price, Actor by) {
        return decide(id, ifMatch, BidCommand.REPLACE, (tender, bid) -> {
            bid.members().stream().sorted().forEach(member -> agencies.requireMayBid(member, today.date()));
            tariffs.require(tender, bid.members(), price, today.date());
            var named = staff.requireFit(bid.members(), technical.staff(), tender.content().staffing(), today.date());
            staff.requireFree(id, named.getOrDefault(bid.agencyId(), List.of()), today.date());
            bid.partners().forEach(partner -> consortium.leave(id, partner.agencyId()));
            promises.promise(bid, named);
            return bid.replace(envelopes.seal(bid.tenderId(), id, technical, price), by, today.instant());
        });
    }

    /** The offer stands for the amended document as it is; its people must be enough for that too. */
    @Transactional
    Bid confirm(UUID id, @Nullable String ifMatch, Actor by) {
        return decide(id, ifMatch, BidCommand.CONFIRM, (tender, bid) -> {
            bid.members().stream().sorted().forEach(member -> agencies.requireMayBid(member, today.date()));
            team.requireStands(bid, tender, today.date());
            return bid.confirm(by);
        });
    }

    @Transactional
    Bid join(UUID id, UUID partner, Actor by) {
        var tender = tenders.shared(bids.tenderOf(id));
        return commands.give(bids.locked(id), BidCommand.JOIN, bid -> {
            requireOpenForBids(tender);
            consortium.requireMayJoin(tender, partner, today.date());
            pseudonym.actAs("bid", id);
            bid.requireInvited(partner);
            consortium.requireFree(tender.id(), id, partner);
            var people = staff.noted(bid, partner);
            staff.requireFree(id, people, today.date());
            var joined = bid.join(partner, by, today.instant());
            consortium.enter(tender.id(), id, partner);
            promises.bind(bid, people);
            return joined;
        });
    }

    /** It and its people are free for a bid of its own. */
    @Transactional
    Bid decline(UUID id, UUID partner) {
        var tender = tenders.shared(bids.tenderOf(id));
        return commands.give(bids.locked(id), BidCommand.DECLINE, bid -> {
            requireOpenForBids(tender);
            pseudonym.actAs("bid", id);
            var declined = bid.decline(partner, today.instant());
            consortium.leave(id, partner);
            promises.release(id, partner);
            return declined;
        });
    }

    @Transactional
    Bid withdraw(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, BidCommand.WITHDRAW, (tender, bid) -> {
            var withdrawn = bid.withdraw();
            promises.release(id);
            consortium.leave(id);
            deposits.owe(tender, id, bid.agencyId());
            return withdrawn;
        });
    }

    private Bid decide(UUID id, @Nullable String ifMatch, BidCommand command, BiFunction<Tender, Bid, BidEvent> work) {
        var tender = tenders.shared(bids.tenderOf(id));
        return commands.decide(bids.locked(id), ifMatch, command, bid -> {
            requireOpenForBids(tender);
            pseudonym.actAs("bid", id);
            return work.apply(tender, bid);
        });
    }

    /** Late is late, also when the sweep has not come by yet. */
    private void requireOpenForBids(Tender tender) {
        var late = tender.bidsUntil().filter(deadline -> !today.instant().isBefore(deadline));
        if (late.isPresent()) {
            throw new RuleRefused(BidProblem.LATE, today.day().rule("P07.late"), "tenderId", tender.number(),
                    late.get());
        }
        if (tender.status() != TenderStatus.PUBLISHED) {
            throw new Conflict(BidProblem.NOT_OPEN_FOR_BIDS, tender.number(), tender.status());
        }
    }
}
