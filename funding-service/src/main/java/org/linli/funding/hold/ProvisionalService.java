package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.funding.contractmoney.PartDivider;
import org.linli.funding.hold.HoldStatus.HoldCommand;
import org.linli.funding.payable.Hold;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.Payables;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;

/**
 * What is held waits for the next evaluation. While that is late, a share of it (FH10) is paid, once per hold; its
 * result corrects it by new postings: the rest is freed, or the unpaid share is held again.
 */
@ApplicationScoped
class ProvisionalService {

    static final String LATE = "EVALUATION_OVERDUE";

    private final PerformanceHolds holds;
    private final LateEvaluations late;
    private final Payables payables;
    private final PartDivider divider;
    private final PartHolder holder;
    private final Commands commands;
    private final Today today;

    ProvisionalService(PerformanceHolds holds, LateEvaluations late, Payables payables, PartDivider divider,
            PartHolder holder, Commands commands, Today today) {
        this.holds = holds;
        this.late = late;
        this.payables = payables;
        this.divider = divider;
        this.holder = holder;
        this.commands = commands;
        this.today = today;
    }

    /** @param on the day it was said, whenever it arrived */
    void late(UUID evaluationId, UUID contractId, LocalDate on) {
        late.add(evaluationId, contractId, on);
        holds.live(contractId).stream().filter(hold -> !hold.id().equals(evaluationId)).forEach(this::share);
    }

    /** It has its result, or will have none. */
    void over(UUID evaluationId) {
        late.remove(evaluationId);
    }

    /** What begins to be held while the evaluation after it is late already is shared at once. */
    void placed(PerformanceHold hold) {
        if (late.hasOther(hold.contractId(), hold.id())) {
            share(hold);
        }
    }

    private void share(PerformanceHold hold) {
        var payableId = hold.payableId();
        if (payableId == null || !hold.accepted().contains(HoldCommand.PROVIDE)) {
            return;
        }
        var payable = payables.locked(payableId);
        if (!isDividable(payable)) {
            return;
        }
        var rest = divider.rest(payable);
        commands.giveAll(hold, HoldCommand.PROVIDE, found -> {
            var why = new Hold(Hold.Reason.EVALUATION, found.id());
            if (rest.isPositive() && rest.isLessThan(payable.payableNow())) {
                var kept = divider.divide(payable, rest, found.id());
                holder.hold(kept, why);
                found.provide(payable.id(), kept.id(), today.date());
                holder.release(payable, why, LATE);
            } else if (rest.isZero()) {
                found.provide(payable.id(), null, today.date());
                holder.release(payable, why, LATE);
            }
            return List.of();
        });
    }

    /** Nothing of it is on its way, and something of it is open. */
    private static boolean isDividable(Payable payable) {
        return payable.payableNow().isPositive()
                && (payable.status() == PayableStatus.PLANNED || payable.accepted().contains(PayableCommand.REDUCE));
    }
}
