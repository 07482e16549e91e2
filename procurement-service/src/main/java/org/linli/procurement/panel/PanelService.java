package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.procurement.bid.Bid;
import org.linli.procurement.bid.BidStatus;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.panel.DrawRecord.Excluded;
import org.linli.procurement.tender.Draw;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderPauses;
import org.linli.procurement.tender.Tenders;

/** Draws a committee once the bids are closed. */
@ApplicationScoped
class PanelService {

    private final Tenders tenders;
    private final Bids bids;
    private final Draw draw;
    private final Panels panels;
    private final Seats seats;
    private final Experts experts;
    private final TenderPauses pauses;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    PanelService(Tenders tenders, Bids bids, Draw draw, Panels panels, Seats seats, Experts experts, TenderPauses pauses,
            Journal journal, Rules rules, Clock clock) {
        this.tenders = tenders;
        this.bids = bids;
        this.draw = draw;
        this.panels = panels;
        this.seats = seats;
        this.experts = experts;
        this.pauses = pauses;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param panel empty when the pool cannot fill the committee: the tender stands still until the purchaser resumes it (C06) */
    record Drawing(PanelShape shape, Optional<Panel> panel) {
    }

    /** @param representatives persons the purchaser sends; they take no expert's seat */
    @Transactional
    Drawing draw(UUID tenderId, List<UUID> representatives) {
        var tender = tenders.locked(tenderId);
        tender.requireDrawable();
        if (panels.findByIdOptional(tenderId).isPresent()) {
            throw new Conflict(PanelProblem.ALREADY_DRAWN, tender.number());
        }
        var today = Deadline.dayOf(clock.instant());
        var shape = shape(tender, representatives, today);
        var record = record(tender, shape, representatives, today);
        var drawn = record.seats();
        if (drawn.size() < shape.experts()) {
            journal.append(new PanelEvent.NotFilled(tenderId, record.candidates().size(), shape.experts(), shape.socialQuota()));
            pauses.suspend(tender, Panel.CANNOT_BE_FILLED, today);
            tenders.flush();
            return new Drawing(shape, Optional.empty());
        }
        var panel = new Panel(tenderId, record, clock.instant());
        panels.persist(panel);
        drawn.forEach(candidate -> seat(tenderId, candidate.expertId(), Seat.Kind.EXPERT));
        representatives.forEach(person -> seat(tenderId, person, Seat.Kind.REPRESENTATIVE));
        journal.append(panel.drawn());
        panels.flush();
        return new Drawing(shape, Optional.of(panel));
    }

    private void seat(UUID tenderId, UUID personId, Seat.Kind kind) {
        seats.persist(Seat.drawn(Ids.next(), tenderId, personId, kind, null));
    }

    private PanelShape shape(Tender tender, List<UUID> representatives, LocalDate day) {
        var size = tender.content().panelSize();
        var most = size - PanelShape.leastExperts(size);
        if (representatives.size() > most) {
            throw new RuleRefused(PanelProblem.TOO_MANY_REPRESENTATIVES, rules.get("C01", day), "representatives",
                    representatives.size(), most);
        }
        if (Set.copyOf(representatives).size() < representatives.size()) {
            throw new Conflict(PanelProblem.REPRESENTATIVE_TWICE);
        }
        return PanelShape.of(size, representatives.size(), rules.book(), day);
    }

    private DrawRecord record(Tender tender, PanelShape shape, List<UUID> representatives, LocalDate day) {
        var standing = bids.of(tender.id(), BidStatus.SUBMITTED);
        var bidders = standing.stream().map(Bid::agencyId).collect(Collectors.toSet());
        var pool = new ArrayList<Expert>();
        var excluded = new ArrayList<Excluded>();
        for (var expert : experts.list("order by id")) {
            var reason = exclusion(expert, new HashSet<>(representatives), bidders, day);
            if (reason == null) {
                pool.add(expert);
            } else {
                excluded.add(new Excluded(expert.id(), reason));
            }
        }
        return DrawRecord.draw(shape, draw.reveal(tender), tender.seedCommitment().orElseThrow(),
                standing.stream().map(Bid::seal).toList(), pool, excluded);
    }

    private @Nullable String exclusion(Expert expert, Set<UUID> representatives, Set<UUID> bidders, LocalDate day) {
        if (!expert.isEligible(rules.book(), day)) {
            return "NOT_ELIGIBLE";
        }
        if (expert.isTiedTo(bidders, rules.book(), day)) {
            return "TIED_TO_A_BIDDER";
        }
        return representatives.contains(expert.id()) ? "REPRESENTS_THE_PURCHASER" : null;
    }
}
