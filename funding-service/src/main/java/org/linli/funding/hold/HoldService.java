package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.agency.Freeze;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.StandingChanged;
import org.linli.funding.payable.Hold;
import org.linli.funding.payable.Ladder;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.funding.payable.PayablesPlanned;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;

/** Holds and frees performance pay. Wages are out of its reach: {@link Payable#hold} refuses any other part. */
@ApplicationScoped
class HoldService {

    private final PerformanceHolds holds;
    private final Payables payables;
    private final KnownAgencies agencies;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    HoldService(PerformanceHolds holds, Payables payables, KnownAgencies agencies, Journal journal, Rules rules,
            Calendars calendars, Clock clock) {
        this.holds = holds;
        this.payables = payables;
        this.agencies = agencies;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    void evaluationFailed(UUID evaluationId, UUID contractId, UUID agencyId, String reason) {
        if (holds.findByIdOptional(evaluationId).isPresent()) {
            return;
        }
        var hold = new PerformanceHold(evaluationId, contractId, agencyId, reason, today());
        holds.persist(hold);
        place(hold);
    }

    private void place(PerformanceHold hold) {
        payables.nextPerformance(hold.contractId()).ifPresent(payable -> {
            journal.append(payable.hold(new Hold(Hold.Reason.EVALUATION, hold.id()), clock.instant()));
            hold.heldOn(payable.id());
        });
    }

    /** Repaired: the rectification was verified, or a later evaluation passed. */
    void repaired(UUID evaluationId, String why) {
        holds.findByIdOptional(evaluationId).filter(PerformanceHold::isLive).ifPresent(hold -> {
            if (hold.payableId() != null) {
                release(payables.locked(hold.payableId()), new Hold(Hold.Reason.EVALUATION, hold.id()), why);
            }
            hold.release(today(), why);
        });
    }

    void passed(UUID contractId, String why) {
        holds.live(contractId).forEach(hold -> repaired(hold.id(), why));
    }

    void standingChanged(@Observes StandingChanged change) {
        for (var payable : payables.openPerformance(change.agencyId())) {
            change.begun().forEach(freeze -> journal.append(payable.hold(frozen(freeze), clock.instant())));
            change.ended().forEach(freeze -> release(payable, frozen(freeze), "RESTORED"));
        }
    }

    /** A contract signed while something is held or frozen finds it so. */
    void planned(@Observes PayablesPlanned planned) {
        for (var freeze : agencies.freezes(planned.agencyId())) {
            payables.openPerformance(planned.agencyId())
                    .forEach(payable -> journal.append(payable.hold(frozen(freeze), clock.instant())));
        }
        holds.live(planned.contractId()).stream().filter(hold -> hold.payableId() == null).forEach(this::place);
    }

    private void release(Payable payable, Hold hold, String why) {
        if (payable.isHeld()) {
            journal.append(payable.release(hold, why, Ladder.of(rules.book(), today()), calendars.current(), clock.instant()));
        }
    }

    private static Hold frozen(Freeze freeze) {
        return new Hold(Hold.Reason.DISQUALIFICATION, freeze.decisionId());
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
