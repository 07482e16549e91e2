package org.linli.procurement.tendering.tender;

import static org.linli.procurement.tendering.tender.TenderCommand.AMEND;
import static org.linli.procurement.tendering.tender.TenderCommand.ANNOUNCE;
import static org.linli.procurement.tendering.tender.TenderCommand.AWARD;
import static org.linli.procurement.tendering.tender.TenderCommand.BEGIN_CONSENSUS;
import static org.linli.procurement.tendering.tender.TenderCommand.CANCEL;
import static org.linli.procurement.tendering.tender.TenderCommand.CLOSE;
import static org.linli.procurement.tendering.tender.TenderCommand.CONTRACT;
import static org.linli.procurement.tendering.tender.TenderCommand.DRAW_PANEL;
import static org.linli.procurement.tendering.tender.TenderCommand.EXTEND;
import static org.linli.procurement.tendering.tender.TenderCommand.FAIL;
import static org.linli.procurement.tendering.tender.TenderCommand.OPEN;
import static org.linli.procurement.tendering.tender.TenderCommand.OPEN_PRICES;
import static org.linli.procurement.tendering.tender.TenderCommand.PASS_OVER;
import static org.linli.procurement.tendering.tender.TenderCommand.PUBLISH;
import static org.linli.procurement.tendering.tender.TenderCommand.QUALIFY;
import static org.linli.procurement.tendering.tender.TenderCommand.RANK;
import static org.linli.procurement.tendering.tender.TenderCommand.REEVALUATE;
import static org.linli.procurement.tendering.tender.TenderCommand.REPLACE_LEADER;
import static org.linli.procurement.tendering.tender.TenderCommand.RESUME;
import static org.linli.procurement.tendering.tender.TenderCommand.REVIEW;
import static org.linli.procurement.tendering.tender.TenderCommand.REVIEW_OVERLAPS;
import static org.linli.procurement.tendering.tender.TenderCommand.SUSPEND;
import static org.linli.procurement.tendering.tender.TenderCommand.WITHDRAW_AWARD;
import static org.linli.procurement.tendering.tender.TenderCommand.WRITE;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.aggregate.Status;
import org.linli.platform.problem.IllegalTransition;

/** Where a tender stands. The order of the constants is the order of the stages. */
public enum TenderStatus implements Status<TenderStatus, TenderCommand> {
    DRAFT, REVIEWED, PUBLISHED, CLOSED, OPENED, SCORING, CONSENSUS, PRICE_OPENED, RANKED, STANDSTILL, AWARDED,
    CONTRACTED, FAILED, CANCELLED, SUSPENDED;

    @Override
    public Set<TenderCommand> accepts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(WRITE, REVIEW, CANCEL);
            case REVIEWED -> EnumSet.of(WRITE, PUBLISH, CANCEL);
            case PUBLISHED -> EnumSet.of(CLOSE, AMEND, EXTEND, FAIL, CANCEL, SUSPEND);
            case CLOSED -> EnumSet.of(DRAW_PANEL, OPEN, FAIL, CANCEL, SUSPEND);
            case OPENED -> EnumSet.of(QUALIFY, FAIL, CANCEL, SUSPEND);
            case SCORING -> EnumSet.of(BEGIN_CONSENSUS, FAIL, CANCEL, SUSPEND);
            case CONSENSUS -> EnumSet.of(OPEN_PRICES, REEVALUATE, FAIL, CANCEL, SUSPEND);
            case PRICE_OPENED -> EnumSet.of(RANK, REEVALUATE, FAIL, CANCEL, SUSPEND);
            case RANKED -> EnumSet.of(ANNOUNCE, REVIEW_OVERLAPS, REPLACE_LEADER, REEVALUATE, FAIL, CANCEL, SUSPEND);
            case STANDSTILL ->
                EnumSet.of(AWARD, PASS_OVER, REVIEW_OVERLAPS, REPLACE_LEADER, REEVALUATE, FAIL, CANCEL, SUSPEND);
            case AWARDED -> EnumSet.of(CONTRACT, REVIEW_OVERLAPS, WITHDRAW_AWARD, FAIL);
            case SUSPENDED -> EnumSet.of(RESUME, AMEND, REVIEW_OVERLAPS, REPLACE_LEADER, FAIL, CANCEL);
            case CONTRACTED, FAILED, CANCELLED -> EnumSet.noneOf(TenderCommand.class);
        };
    }

    /** One that was suspended after the deadline for bids takes no new text; before its rank nobody leads it. */
    Set<TenderCommand> acceptsIn(TenderStatus stage) {
        var accepted = EnumSet.copyOf(accepts());
        if (stage != PUBLISHED) {
            accepted.remove(AMEND);
        }
        if (stage != RANKED && stage != STANDSTILL) {
            accepted.remove(REPLACE_LEADER);
        }
        if (!stage.hasReached(RANKED)) {
            accepted.remove(REVIEW_OVERLAPS);
        }
        return accepted;
    }

    @Override
    public boolean canBecome(TenderStatus next) {
        return switch (this) {
            case DRAFT -> next == REVIEWED || next == CANCELLED;
            case REVIEWED -> next == DRAFT || next == PUBLISHED || next == CANCELLED;
            case PUBLISHED, CLOSED, OPENED, SCORING, CONSENSUS, PRICE_OPENED, RANKED, STANDSTILL ->
                next == SUSPENDED || next == FAILED || next == CANCELLED || next.ordinal() == ordinal() + 1
                        || next == SCORING && ordinal() > SCORING.ordinal();
            case AWARDED -> next == CONTRACTED || next == STANDSTILL || next == FAILED;
            case SUSPENDED -> next.ordinal() >= PUBLISHED.ordinal() && next.ordinal() <= STANDSTILL.ordinal()
                    || next == FAILED || next == CANCELLED;
            case CONTRACTED, FAILED, CANCELLED -> false;
        };
    }

    /** It has come as far as that stage and was neither failed nor cancelled. */
    public boolean hasReached(TenderStatus stage) {
        return ordinal() >= stage.ordinal() && ordinal() <= CONTRACTED.ordinal();
    }

    /** @throws IllegalTransition while bids may still come in or change */
    public void requireBidsClosed(UUID id) {
        if (!hasReached(CLOSED)) {
            throw new IllegalTransition(kind(), id, this, DRAW_PANEL);
        }
    }

    /** The notice may be out: those of this status may be found by everybody. */
    boolean isPublic() {
        return this != DRAFT && this != REVIEWED;
    }
}
