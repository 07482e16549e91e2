package org.linli.procurement.judging.scoring;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a score sheet stands. A submitted one is locked. */
enum SheetStatus implements Status<SheetStatus, SheetCommand> {
    DRAFT, SUBMITTED, IN_CONSENSUS;

    @Override
    public Set<SheetCommand> accepts() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SheetCommand.WRITE, SheetCommand.SUBMIT);
            case SUBMITTED -> EnumSet.of(SheetCommand.ENTER_CONSENSUS, SheetCommand.REOPEN);
            case IN_CONSENSUS -> EnumSet.of(SheetCommand.EXPLAIN, SheetCommand.REOPEN);
        };
    }

    @Override
    public boolean canBecome(SheetStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> next == IN_CONSENSUS || next == DRAFT;
            case IN_CONSENSUS -> next == DRAFT;
        };
    }
}
