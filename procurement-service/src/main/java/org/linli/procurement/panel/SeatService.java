package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** What members do with their seats; a seat that falls free is filled at once, in draw order. */
@ApplicationScoped
class SeatService {

    private final Seats seats;
    private final Replacements replacements;
    private final Tenders tenders;
    private final Incognito incognito;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    SeatService(Seats seats, Replacements replacements, Tenders tenders, Incognito incognito, Journal journal, Rules rules,
            Clock clock) {
        this.seats = seats;
        this.replacements = replacements;
        this.tenders = tenders;
        this.incognito = incognito;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Whoever works for the purchaser, or had a hand in the document, is no expert on it.
     *
     * @param unit the street or department the person works for, null for none
     */
    @Transactional
    Seat confirm(UUID id, Actor member, @Nullable String unit) {
        var seat = seats.get(id);
        var tender = tenders.get(seat.tenderId());
        if (seat.kind() == Seat.Kind.EXPERT && (tender.purchaserId().equals(unit) || tender.wasHandledBy(member))) {
            throw new RuleRefused(PanelProblem.TENDER_STAFF, rules.get("C04", today()), "seatId", id);
        }
        incognito.actAs(seat);
        journal.append(seat.confirm());
        seats.flush();
        return seat;
    }

    @Transactional
    Seat decline(UUID id, String reason) {
        return leave(id, seat -> seat.decline(reason));
    }

    @Transactional
    Seat recuse(UUID id, String reason) {
        return leave(id, seat -> seat.recuse(reason));
    }

    /** From the consensus on a member's scores are part of the result: C06 then asks for a new committee. */
    private Seat leave(UUID id, Function<Seat, PanelEvent> how) {
        var seat = seats.get(id);
        var tender = tenders.locked(seat.tenderId());
        if (tender.stage().hasReached(TenderStatus.CONSENSUS)) {
            throw new RuleRefused(PanelProblem.TOO_LATE_TO_LEAVE, rules.get("C06", today()), "seatId", id);
        }
        incognito.actAs(seat);
        journal.append(how.apply(seat));
        replacements.fill(tender, seat, today());
        return seat;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
