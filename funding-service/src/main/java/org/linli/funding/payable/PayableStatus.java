package org.linli.funding.payable;

import static org.linli.funding.payable.PayableCommand.APPROVE;
import static org.linli.funding.payable.PayableCommand.BOUNCE;
import static org.linli.funding.payable.PayableCommand.CLAIM_INTEREST;
import static org.linli.funding.payable.PayableCommand.DELIVER;
import static org.linli.funding.payable.PayableCommand.DISPUTE;
import static org.linli.funding.payable.PayableCommand.HOLD;
import static org.linli.funding.payable.PayableCommand.INSTRUCT;
import static org.linli.funding.payable.PayableCommand.PAUSE;
import static org.linli.funding.payable.PayableCommand.REDUCE;
import static org.linli.funding.payable.PayableCommand.RELEASE;
import static org.linli.funding.payable.PayableCommand.REPLAN;
import static org.linli.funding.payable.PayableCommand.RESOLVE;
import static org.linli.funding.payable.PayableCommand.RESUME;
import static org.linli.funding.payable.PayableCommand.SEND_BACK;
import static org.linli.funding.payable.PayableCommand.SETTLE;
import static org.linli.funding.payable.PayableCommand.TRIGGER;
import static org.linli.funding.payable.PayableCommand.UNDO;
import static org.linli.funding.payable.PayableCommand.VOID;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.linli.platform.aggregate.Status;

/** The life of a payable. PARTLY_PAID keeps its clock: the rest may be overdue. */
public enum PayableStatus implements Status<PayableStatus, PayableCommand> {
    PLANNED, TRIGGERED, DUE, OVERDUE, PARTLY_PAID, PAUSED, PAID, VOIDED;

    /**
     * What a contract costs: all but what will never be earned. These lists are for SQL, which says no status itself.
     */
    public static final List<String> COUNTING = named(status -> status != VOIDED);
    /** Earned, whether paid or not. */
    public static final List<String> EARNED = named(status -> status != PLANNED && status != VOIDED);
    public static final List<String> OPEN = named(PayableStatus::isOpen);
    /** Open, and the clock is not paused. */
    public static final List<String> RUNNING = named(status -> status.isOpen() && status != PAUSED);
    /** Planned or owed. */
    public static final List<String> UNPAID = named(status -> !status.isFinal());
    public static final List<String> FINAL = named(PayableStatus::isFinal);

    private static List<String> named(Predicate<PayableStatus> which) {
        return Arrays.stream(values()).filter(which).map(PayableStatus::name).toList();
    }

    @Override
    public Set<PayableCommand> accepts() {
        return switch (this) {
            case PLANNED -> EnumSet.of(DELIVER, SEND_BACK, REPLAN, TRIGGER, HOLD, RELEASE, VOID);
            case TRIGGERED, DUE ->
                EnumSet.of(APPROVE, REDUCE, PAUSE, DISPUTE, RESOLVE, INSTRUCT, SETTLE, BOUNCE, HOLD, RELEASE);
            case OVERDUE -> EnumSet.of(APPROVE, REDUCE, PAUSE, DISPUTE, RESOLVE, INSTRUCT, SETTLE, BOUNCE, HOLD,
                    RELEASE, CLAIM_INTEREST);
            case PARTLY_PAID -> EnumSet.of(APPROVE, REDUCE, PAUSE, DISPUTE, RESOLVE, INSTRUCT, SETTLE, BOUNCE, UNDO,
                    HOLD, RELEASE, CLAIM_INTEREST);
            case PAUSED -> EnumSet.of(REDUCE, RESUME, UNDO, HOLD, RELEASE, CLAIM_INTEREST);
            case PAID -> EnumSet.of(UNDO, CLAIM_INTEREST);
            case VOIDED -> EnumSet.noneOf(PayableCommand.class);
        };
    }

    @Override
    public boolean canBecome(PayableStatus next) {
        return switch (this) {
            case PLANNED -> next == TRIGGERED || next == VOIDED;
            case TRIGGERED -> next == DUE || next == PARTLY_PAID || next == PAID || next == PAUSED;
            case DUE -> next == OVERDUE || next == PARTLY_PAID || next == PAID || next == PAUSED;
            case OVERDUE -> next == PARTLY_PAID || next == PAID || next == PAUSED;
            case PARTLY_PAID -> next == PARTLY_PAID || next == PAID || next == PAUSED;
            case PAUSED -> next == TRIGGERED || next == DUE || next == OVERDUE || next == PARTLY_PAID || next == PAID;
            case PAID -> next == PARTLY_PAID;
            case VOIDED -> false;
        };
    }

    /** Nothing is open on it; only money that comes back opens a paid one again. */
    public boolean isFinal() {
        return this == PAID || this == VOIDED;
    }

    /** The clock runs, or would if nothing stopped it. */
    public boolean isOpen() {
        return switch (this) {
            case TRIGGERED, DUE, OVERDUE, PARTLY_PAID, PAUSED -> true;
            case PLANNED, PAID, VOIDED -> false;
        };
    }
}
