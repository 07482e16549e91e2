package org.linli.procurement.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.procurement.judging.expert.Experts;
import org.linli.procurement.judging.panel.DrawRecord.Candidate;
import org.linli.procurement.judging.pool.PoolCommitter;
import org.linli.procurement.judging.seat.Excluded;
import org.linli.procurement.judging.seat.Seat;
import org.linli.procurement.judging.seat.SeatCommittee;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Draw;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderSuspension;

/** Fills a seat that fell free with the next in draw order who still may sit. */
@ApplicationScoped
class SeatReplacement implements SeatCommittee {

    private final Seats seats;
    private final Panels panels;
    private final Experts experts;
    private final ExpertPolicy policy;
    private final TenderSuspension pauses;
    private final Draw seeds;
    private final PoolCommitter pools;
    private final Journal journal;
    private final Rules rules;

    SeatReplacement(Seats seats, Panels panels, Experts experts, ExpertPolicy policy, TenderSuspension pauses,
            Draw seeds, PoolCommitter pools, Journal journal, Rules rules) {
        this.seats = seats;
        this.panels = panels;
        this.experts = experts;
        this.policy = policy;
        this.pauses = pauses;
        this.seeds = seeds;
        this.pools = pools;
        this.journal = journal;
        this.rules = rules;
    }

    /** A tender that is over needs nobody. */
    @Override
    public void fill(Tender tender, Seat fallen, LocalDate day) {
        if (!tender.accepted().isEmpty() && !take(fallen, day)) {
            pauses.suspend(tender, Panel.CANNOT_BE_FILLED, day);
        }
    }

    @Override
    public boolean wasDrawnBy(UUID tenderId, Actor officer) {
        return panels.findByIdOptional(tenderId).filter(panel -> panel.wasDrawnBy(officer)).isPresent();
    }

    /** A representative who leaves is followed by an expert: the quota is of the experts there will be. */
    private boolean take(Seat fallen, LocalDate day) {
        seats.flush();
        var panel = panels.get(fallen.tenderId());
        var draw = panel.draw();
        if (panel.chairSeatId().filter(fallen.id()::equals).isPresent()) {
            panel.chairLeft();
        }
        var all = seats.of(fallen.tenderId());
        var live = all.stream().filter(seat -> seat.status().isLive() && seat.kind() == Seat.Kind.EXPERT).toList();
        var quota = PanelShape.socialQuota(live.size() + 1, rules.book(), day);
        var socialOnly = live.stream().filter(seat -> draw.isSocial(seat.personId())).count() < quota;
        var seated = all.stream().map(Seat::personId).collect(Collectors.toSet());
        var unfit = unfit(draw, fallen.tenderId(), seated, day);
        var passed = Stream.concat(seated.stream(), unfit.stream().map(Excluded::expertId)).toList();
        var next = draw.next(passed, socialOnly);
        if (next.isEmpty()) {
            var left = (int) draw.candidates().stream().filter(candidate -> !passed.contains(candidate.expertId()))
                    .count();
            journal.append(panel.fallShort(fallen.id(), Shortage.ofOneSeat(left, quota, socialOnly),
                    seeds.commit(fallen.tenderId())));
            pools.commitFor(fallen.tenderId());
            return false;
        }
        var seat = Seat.replacing(Ids.next(), fallen, next.get().expertId(), unfit, day);
        seats.persistAndFlush(seat);
        journal.append(seat.replaced());
        return true;
    }

    private List<Excluded> unfit(DrawRecord draw, UUID tenderId, Set<UUID> seated, LocalDate day) {
        var question = policy.question(tenderId, List.of(), List.of(), day);
        var ids = draw.candidates().stream().map(Candidate::expertId).filter(id -> !seated.contains(id)).toList();
        return ids.isEmpty() ? List.of() : experts.list("id in ?1 order by id", ids).stream().flatMap(
                expert -> policy.exclusion(expert, question).map(why -> new Excluded(expert.id(), why.name())).stream())
                .toList();
    }
}
