package org.linli.procurement.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.expert.Expert;
import org.linli.procurement.judging.expert.Experts;
import org.linli.procurement.judging.pool.PoolCommitment;
import org.linli.procurement.judging.pool.PoolCommitter;
import org.linli.procurement.judging.seat.Excluded;
import org.linli.procurement.judging.seat.Seat;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.known.purchaser.PurchaserGate;
import org.linli.procurement.tendering.tender.Draw;
import org.linli.procurement.tendering.tender.Tender;

/**
 * Puts a committee together: asks the pool that was committed to, lets the seed decide, gives out the seats. Where it
 * finds too few it commits to the pool as it is now, for the next attempt. The caller holds the tender.
 */
@ApplicationScoped
class CommitteeDraw {

    private final Bids bids;
    private final Draw draw;
    private final Seats seats;
    private final Experts experts;
    private final ExpertPolicy pool;
    private final PanelPolicy policy;
    private final PoolCommitter pools;
    private final PurchaserGate purchasers;
    private final Today today;

    CommitteeDraw(Bids bids, Draw draw, Seats seats, Experts experts, ExpertPolicy pool, PanelPolicy policy,
            PoolCommitter pools, PurchaserGate purchasers, Today today) {
        this.bids = bids;
        this.draw = draw;
        this.seats = seats;
        this.experts = experts;
        this.pool = pool;
        this.policy = policy;
        this.pools = pools;
        this.purchasers = purchasers;
        this.today = today;
    }

    DrawRecord first(Tender tender, PanelService.Request request, LocalDate day) {
        var seals = bids.of(tender.id(), BidStatus.SUBMITTED).stream().map(Bid::seal).toList();
        var seed = new DrawSeed(1, draw.reveal(tender), tender.notice().commitment().orElseThrow(), seals);
        return record(tender, seed, request, List.of(), day);
    }

    /** By a fresh seed; the seals stay those of the first draw: bids have changed since. */
    DrawRecord again(Tender tender, Panel panel, PanelService.Request request, LocalDate day) {
        var before = seats.of(tender.id()).stream().map(Seat::personId).toList();
        var seed = panel.draw().basis().next(draw.reveal(tender.id(), panel.seeds().requiredSeed()),
                panel.seeds().requiredCommitment());
        return record(tender, seed, request, before, day);
    }

    private DrawRecord record(Tender tender, DrawSeed seed, PanelService.Request request, List<UUID> before,
            LocalDate day) {
        var shape = policy.shape(tender.content().panelSize(), request.representatives(), day);
        var question = pool.question(tender.id(), request.representatives(), before, day);
        if (!request.representatives().isEmpty()) {
            pool.requireFit(experts.list("id in ?1", request.representatives()), question);
            pool.requireUntied(tender.purchaserId(), question);
            purchasers.requireRepresentatives(request.representatives(), tender.purchaserId(), today.day());
        }
        var candidates = new ArrayList<Expert>();
        var excluded = new ArrayList<Excluded>();
        var committed = pools.unused(tender.id()).orElse(null);
        for (var expert : experts.list("order by id")) {
            if (expert.isWithdrawn() && (committed == null || committed.member(expert.id()) == null)) {
                continue;
            }
            exclusion(expert, committed, question).ifPresentOrElse(
                    why -> excluded.add(new Excluded(expert.id(), why.name())), () -> candidates.add(expert));
        }
        var record = DrawRecord.draw(shape, seed, candidates, excluded, request.choice());
        policy.checkChoice(record, day);
        if (record.isFilled()) {
            pools.drawn(tender.id(), record.round(),
                    excluded.stream().collect(Collectors.toMap(Excluded::expertId, Excluded::reason)));
        } else {
            pools.commitFor(tender.id());
        }
        return record;
    }

    private Optional<Exclusion> exclusion(Expert expert, @Nullable PoolCommitment committed,
            ExpertPolicy.Question question) {
        var member = committed == null ? null : committed.member(expert.id());
        return member == null || member.social() != expert.isSocial() ? Optional.of(Exclusion.NOT_AS_COMMITTED)
                : pool.exclusion(expert, question);
    }

    void seat(Tender tender, DrawRecord record, PanelService.Request request, LocalDate day) {
        var drawing = new Seat.Drawing(tender.id(), tender.purchaserId(), record.round(), day);
        record.seats().forEach(
                candidate -> seats.persist(Seat.drawn(Ids.next(), drawing, candidate.expertId(), Seat.Kind.EXPERT)));
        request.representatives()
                .forEach(person -> seats.persist(Seat.drawn(Ids.next(), drawing, person, Seat.Kind.REPRESENTATIVE)));
    }

    /** The evaluation should begin within the workdays of C08, or the committee was drawn too early. */
    Panel.Drawn drawnNow(Actor officer) {
        return new Panel.Drawn(today.instant(), officer, today.day().until("C08"));
    }
}
