package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.Freeze;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.StandingChanged;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contractmoney.change.PayablesPlanned;
import org.linli.funding.disbursement.PaymentBounced;
import org.linli.funding.hold.HoldStatus.HoldCommand;
import org.linli.funding.payable.Hold;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.Payables;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;

/** Holds and frees performance pay, for results of evaluations and for decisions of the registry. */
@ApplicationScoped
class HoldService {

    static final String REPAIRED = "RE_EVALUATION_PASSED";
    static final String TERM_OVER = "TERM_OVER";
    static final String RECHECK_OVERDUE = "RECHECK_OVERDUE";
    static final String FREED = "FREED_BY_PURCHASER";

    private final PerformanceHolds holds;
    private final Payables payables;
    private final KnownContracts contracts;
    private final KnownAgencies agencies;
    private final PartHolder holder;
    private final ProvisionalService provisional;
    private final Commands commands;
    private final Today today;

    HoldService(PerformanceHolds holds, Payables payables, KnownContracts contracts, KnownAgencies agencies,
            PartHolder holder, ProvisionalService provisional, Commands commands, Today today) {
        this.holds = holds;
        this.payables = payables;
        this.contracts = contracts;
        this.agencies = agencies;
        this.holder = holder;
        this.provisional = provisional;
        this.commands = commands;
        this.today = today;
    }

    /** @return false when money has followed a later fact about that evaluation already */
    boolean markSeen(UUID evaluationId, long sequence) {
        return holds.markSeen(evaluationId, sequence);
    }

    /** @param on the day of the result, whenever it arrived */
    void evaluationFailed(UUID evaluationId, UUID contractId, UUID agencyId, String reason, LocalDate on) {
        var known = holds.lockedOf(evaluationId);
        if (known.isPresent() && !known.get().accepted().contains(HoldCommand.ORDER)) {
            return;
        }
        var until = today.day().until(on, "FH12");
        known.ifPresent(hold -> command(hold, HoldCommand.ORDER, again -> again.order(reason, on, until)));
        var hold = known.orElseGet(() -> new PerformanceHold(evaluationId, contractId, agencyId,
                contracts.findByIdOptional(contractId).map(KnownContract::purchaserId).orElse(null), reason, on,
                until));
        holds.persistAndFlush(hold);
        holds.repairedSince(contractId, on).ifPresentOrElse(
                day -> command(hold, HoldCommand.RELEASE, found -> found.release(day, REPAIRED)), () -> place(hold));
    }

    private void place(PerformanceHold waiting) {
        payables.nextPerformance(waiting.contractId())
                .ifPresent(payable -> commands.giveAll(waiting, HoldCommand.PLACE, hold -> {
                    holder.hold(payable, heldBy(hold));
                    hold.heldOn(payable.id(), payable.terms().purchaserId());
                    return contestable(hold);
                }));
        provisional.placed(waiting);
    }

    /** Told once, when its purchaser's term begins. */
    private List<PayableEvent> contestable(PerformanceHold hold) {
        return hold.status() != HoldStatus.CONTESTABLE || hold.payableId() == null ? List.of() : List
                .of(payables.locked(hold.payableId()).contestable(heldBy(hold), hold.heldUntil(), today.instant()));
    }

    private static Hold heldBy(PerformanceHold hold) {
        return new Hold(Hold.Reason.EVALUATION, hold.id());
    }

    /** Repaired: the rectification was verified, or a later evaluation passed. */
    void repaired(UUID evaluationId, String why) {
        holds.lockedOf(evaluationId).filter(hold -> hold.accepted().contains(HoldCommand.RELEASE))
                .ifPresent(hold -> command(hold, HoldCommand.RELEASE, found -> {
                    released(found, why);
                    found.release(today.date(), why);
                }));
    }

    private void released(PerformanceHold hold, String why) {
        if (hold.payableId() != null) {
            holder.release(payables.locked(hold.payableId()), heldBy(hold), why);
        }
    }

    /** The purchaser has contested what is not owed, or nothing: the rest is not waited with until the term is over. */
    @Transactional
    PerformanceHold free(UUID evaluationId, @Nullable String ifMatch) {
        return commands.change(holds.locked(evaluationId), ifMatch, HoldCommand.FREE, hold -> {
            released(hold, FREED);
            hold.free(today.date(), FREED);
        });
    }

    /** The evaluation has its result: whoever waited for it waits no longer. */
    void decided(UUID evaluationId) {
        provisional.over(evaluationId);
    }

    /** Held as long as it may be (FH12): what nobody decided otherwise is paid. */
    void termOver(UUID evaluationId) {
        repaired(evaluationId, TERM_OVER);
    }

    /** Holds again what was freed because the re-check was late; what was never held stays free. */
    void rectificationFailed(UUID evaluationId, LocalDate on) {
        holds.lockedOf(evaluationId).filter(hold -> hold.wasReleasedFor(RECHECK_OVERDUE)).ifPresent(hold -> {
            command(hold, HoldCommand.ORDER,
                    again -> again.order("RECTIFICATION_FAILED", on, today.day().until(on, "FH12")));
            place(hold);
        });
    }

    /**
     * Never put right, and nobody waits for it any more: the purchaser, who is told, contests what is not owed within
     * FH14, and what nobody contests is paid.
     */
    void rectificationClosed(UUID evaluationId, LocalDate on) {
        rectificationFailed(evaluationId, on);
        holds.lockedOf(evaluationId).filter(hold -> hold.accepted().contains(HoldCommand.SHORTEN))
                .ifPresent(hold -> commands.giveAll(hold, HoldCommand.SHORTEN, found -> {
                    found.shorten("RECTIFICATION_CLOSED", on, today.day().until(on, "FH14"));
                    return contestable(found);
                }));
    }

    /** @param on the day of the better result: what was ordered after it stays */
    void passed(UUID contractId, LocalDate on, String why) {
        holds.repaired(contractId, on);
        holds.live(contractId).stream().filter(hold -> !hold.orderedOn().isAfter(on))
                .forEach(hold -> repaired(hold.id(), why));
    }

    void standingChanged(@Observes StandingChanged change) {
        for (var payable : payables.openPerformance(change.agencyId())) {
            change.begun().forEach(freeze -> holder.hold(payable, frozen(freeze)));
            change.ended().forEach(freeze -> holder.release(payable, frozen(freeze), change.why()));
        }
    }

    /**
     * A contract signed while something is held or frozen finds it so: its own parts alone, the others of its agency
     * are held since then.
     */
    void planned(@Observes PayablesPlanned planned) {
        var freezes = agencies.freezes(planned.agencyId());
        if (!freezes.isEmpty()) {
            payables.openPerformanceOf(planned.contractId())
                    .forEach(payable -> freezes.forEach(freeze -> holder.hold(payable, frozen(freeze))));
        }
        placeWaiting(planned.contractId());
    }

    /** Money that came back from the bank is unpaid again, and may be what an evaluation waits for. */
    void bounced(@Observes PaymentBounced bounced) {
        placeWaiting(bounced.contractId());
    }

    private void placeWaiting(UUID contractId) {
        holds.live(contractId).stream().filter(hold -> hold.accepted().contains(HoldCommand.PLACE))
                .forEach(this::place);
    }

    /** The payable says the facts; a hold alone is nobody's business. */
    private void command(PerformanceHold hold, HoldCommand command, Consumer<PerformanceHold> work) {
        commands.giveAll(hold, command, found -> {
            work.accept(found);
            return List.of();
        });
    }

    private static Hold frozen(Freeze freeze) {
        return new Hold(Hold.Reason.DISQUALIFICATION, freeze.decisionId());
    }
}
