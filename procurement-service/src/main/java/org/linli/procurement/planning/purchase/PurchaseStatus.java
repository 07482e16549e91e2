package org.linli.procurement.planning.purchase;

import static org.linli.procurement.planning.purchase.PurchaseCommand.ABSORB;
import static org.linli.procurement.planning.purchase.PurchaseCommand.CANCEL;
import static org.linli.procurement.planning.purchase.PurchaseCommand.EXPLAIN;
import static org.linli.procurement.planning.purchase.PurchaseCommand.JOIN;
import static org.linli.procurement.planning.purchase.PurchaseCommand.OFFER_JOIN;
import static org.linli.procurement.planning.purchase.PurchaseCommand.REFUSE;
import static org.linli.procurement.planning.purchase.PurchaseCommand.RELEASE;
import static org.linli.procurement.planning.purchase.PurchaseCommand.REQUEST_BUDGET;
import static org.linli.procurement.planning.purchase.PurchaseCommand.SCHEDULE;
import static org.linli.procurement.planning.purchase.PurchaseCommand.SURVEY;
import static org.linli.procurement.planning.purchase.PurchaseCommand.USE;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a purchase stands. */
public enum PurchaseStatus implements Status<PurchaseStatus, PurchaseCommand> {
    DRAFT, NEED_SURVEYED, BUDGET_REQUESTED, SCHEDULED, REFUSED, USED,
    /** Part of another purchase, which is tendered for both. */
    JOINED, CANCELLED;

    @Override
    public Set<PurchaseCommand> accepts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SURVEY, EXPLAIN, ABSORB, CANCEL);
            case NEED_SURVEYED -> EnumSet.of(SURVEY, EXPLAIN, OFFER_JOIN, JOIN, ABSORB, REQUEST_BUDGET, CANCEL);
            case BUDGET_REQUESTED -> EnumSet.of(SCHEDULE, REFUSE);
            case SCHEDULED -> EnumSet.of(USE, CANCEL);
            case REFUSED -> EnumSet.of(SURVEY, EXPLAIN, ABSORB, REQUEST_BUDGET, CANCEL);
            case USED -> EnumSet.of(RELEASE);
            case JOINED, CANCELLED -> EnumSet.noneOf(PurchaseCommand.class);
        };
    }

    @Override
    public boolean canBecome(PurchaseStatus next) {
        return switch (this) {
            case DRAFT -> next == NEED_SURVEYED || next == CANCELLED;
            case NEED_SURVEYED ->
                next == NEED_SURVEYED || next == BUDGET_REQUESTED || next == JOINED || next == CANCELLED;
            case REFUSED -> next == NEED_SURVEYED || next == BUDGET_REQUESTED || next == CANCELLED;
            case BUDGET_REQUESTED -> next == SCHEDULED || next == REFUSED;
            case SCHEDULED -> next == USED || next == CANCELLED;
            case USED -> next == SCHEDULED;
            case JOINED, CANCELLED -> false;
        };
    }
}
