package org.linli.procurement.judging.seat;

import static org.linli.procurement.judging.seat.SeatCommand.CONFIRM;
import static org.linli.procurement.judging.seat.SeatCommand.DECLINE;
import static org.linli.procurement.judging.seat.SeatCommand.VOTE_CHAIR;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a seat stands. */
public enum SeatStatus implements Status<SeatStatus, SeatCommand> {
    DRAWN, CONFIRMED, DECLINED, RECUSED, DISMISSED, VOIDED;

    @Override
    public Set<SeatCommand> accepts() {
        return switch (this) {
            case DRAWN -> EnumSet.complementOf(EnumSet.of(VOTE_CHAIR));
            case CONFIRMED -> EnumSet.complementOf(EnumSet.of(CONFIRM, DECLINE));
            case DECLINED, RECUSED, DISMISSED, VOIDED -> EnumSet.noneOf(SeatCommand.class);
        };
    }

    @Override
    public boolean canBecome(SeatStatus next) {
        return switch (this) {
            case DRAWN -> next != DRAWN;
            case CONFIRMED -> next == RECUSED || next == DISMISSED || next == VOIDED;
            case DECLINED, RECUSED, DISMISSED, VOIDED -> false;
        };
    }

    /** Of those who sit, or may. */
    static Set<SeatStatus> live() {
        return EnumSet.of(DRAWN, CONFIRMED);
    }

    public boolean isLive() {
        return live().contains(this);
    }
}
