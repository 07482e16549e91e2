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
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.Payables;
import org.linli.funding.payable.PayablesPlanned;
import org.linli.funding.payable.PaymentBounced;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;

/** Holds and frees performance pay. Wages are out of its reach: {@link Payable#hold} refuses any other part. */
@ApplicationScoped
class HoldService {

    static final String REPAIRED = "RE_EVALUATION_PASSED";
    static final String RECHECK_OVERDUE = "RECHECK_OVERDUE";

    private final PerformanceHolds holds;
    private final Payables payables;
    private final KnownAgencies agencies;
    private final PayableClock payableClock;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    HoldService(PerformanceHolds holds, Payables payables, KnownAgencies agencies, PayableClock payableClock,
            Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.holds = holds;
        this.payables = payables;
        this.agencies = agencies;
        this.payableClock = payableClock;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @return false when money has followed a later fact about that evaluation already */
    boolean isNews(UUID evaluationId, long sequence) {
        return holds.isNews(evaluationId, sequence);
    }

    /** @param on the day of the result, whenever it arrived */
    void evaluationFailed(UUID evaluationId, UUID contractId, UUID agencyId, String reason, LocalDate on) {
        var known = holds.locked(evaluationId);
        if (known.isPresent() && known.get().isLive()) {
            return;
        }
        known.ifPresent(hold -> hold.order(reason, on));
        var hold = known.orElseGet(() -> new PerformanceHold(evaluationId, contractId, agencyId, reason, on));
        holds.persist(hold);
        holds.flush();
        holds.repairedSince(contractId, on).ifPresentOrElse(day -> hold.release(day, REPAIRED), () -> place(hold));
    }

    private void place(PerformanceHold hold) {
        payables.nextPerformance(hold.contractId()).ifPresent(payable -> {
            hold(payable, new Hold(Hold.Reason.EVALUATION, hold.id()));
            hold.heldOn(payable.id());
        });
    }

    /** What the clock had to say before it stands still is said first. */
    private void hold(Payable payable, Hold hold) {
        payableClock.catchUp(payable, clock.instant());
        journal.append(payable.hold(hold, clock.instant()));
    }

    /** Repaired: the rectification was verified, or a later evaluation passed. */
    void repaired(UUID evaluationId, String why) {
        holds.locked(evaluationId).filter(PerformanceHold::isLive).ifPresent(hold -> {
            if (hold.payableId() != null) {
                release(payables.locked(hold.payableId()), new Hold(Hold.Reason.EVALUATION, hold.id()), why);
            }
            hold.release(today(), why);
        });
    }

    /** Holds again what was freed because the re-check was late; what was never held stays free. */
    void notRight(UUID evaluationId, LocalDate on) {
        holds.locked(evaluationId).filter(hold -> hold.wasReleasedFor(RECHECK_OVERDUE)).ifPresent(hold -> {
            hold.order("RECTIFICATION_FAILED", on);
            place(hold);
        });
    }

    /** @param on the day of the better result: what was ordered after it stays */
    void passed(UUID contractId, LocalDate on, String why) {
        holds.repaired(contractId, on);
        holds.live(contractId).stream().filter(hold -> !hold.orderedOn().isAfter(on))
                .forEach(hold -> repaired(hold.id(), why));
    }

    void standingChanged(@Observes StandingChanged change) {
        for (var payable : payables.openPerformance(change.agencyId())) {
            change.begun().forEach(freeze -> hold(payable, frozen(freeze)));
            change.ended().forEach(freeze -> release(payable, frozen(freeze), change.why()));
        }
    }

    /** A contract signed while something is held or frozen finds it so. */
    void planned(@Observes PayablesPlanned planned) {
        for (var freeze : agencies.freezes(planned.agencyId())) {
            payables.openPerformance(planned.agencyId()).forEach(payable -> hold(payable, frozen(freeze)));
        }
        placeWaiting(planned.contractId());
    }

    /** Money that came back from the bank is unpaid again, and may be what an evaluation waits for. */
    void bounced(@Observes PaymentBounced bounced) {
        placeWaiting(bounced.contractId());
    }

    private void placeWaiting(UUID contractId) {
        holds.live(contractId).stream().filter(hold -> hold.payableId() == null).forEach(this::place);
    }

    private void release(Payable payable, Hold hold, String why) {
        if (!payable.status().isFinal()) {
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
