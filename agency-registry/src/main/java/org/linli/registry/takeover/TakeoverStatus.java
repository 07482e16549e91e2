package org.linli.registry.takeover;

import static org.linli.registry.takeover.TakeoverCommand.ALARM;
import static org.linli.registry.takeover.TakeoverCommand.ASK;
import static org.linli.registry.takeover.TakeoverCommand.CALL_OFF;
import static org.linli.registry.takeover.TakeoverCommand.CONSENT;
import static org.linli.registry.takeover.TakeoverCommand.DECLINE;
import static org.linli.registry.takeover.TakeoverCommand.LAPSE_ASK;
import static org.linli.registry.takeover.TakeoverCommand.LOSE_TAKER;
import static org.linli.registry.takeover.TakeoverCommand.REASSIGN;
import static org.linli.registry.takeover.TakeoverCommand.RECEIVE;
import static org.linli.registry.takeover.TakeoverCommand.RUN;
import static org.linli.registry.takeover.TakeoverCommand.WITHDRAW_CONSENT;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/** SOUGHT → ASKED → AGREED → RUNNING → DONE; a contract that ends does not wait for anybody's consent. */
enum TakeoverStatus implements Status<TakeoverStatus, TakeoverCommand> {

    SOUGHT, ASKED, AGREED, RUNNING, DONE, CALLED_OFF;

    @Override
    public Set<TakeoverCommand> accepts() {
        return switch (this) {
            case SOUGHT -> Set.of(ASK, CALL_OFF, RUN, ALARM);
            case ASKED -> Set.of(CONSENT, DECLINE, CALL_OFF, RUN, LAPSE_ASK, LOSE_TAKER);
            case AGREED -> Set.of(WITHDRAW_CONSENT, CALL_OFF, RUN, LOSE_TAKER);
            case RUNNING -> Set.of(RECEIVE, REASSIGN, ALARM);
            case DONE, CALLED_OFF -> Set.of();
        };
    }

    @Override
    public boolean canBecome(TakeoverStatus next) {
        return switch (this) {
            case SOUGHT -> next == ASKED || next == RUNNING || next == CALLED_OFF;
            case ASKED -> next == AGREED || next == SOUGHT || next == RUNNING || next == CALLED_OFF;
            case AGREED -> next == SOUGHT || next == RUNNING || next == CALLED_OFF;
            case RUNNING -> next == DONE;
            case DONE, CALLED_OFF -> false;
        };
    }

    boolean isOver() {
        return this == DONE || this == CALLED_OFF;
    }
}
