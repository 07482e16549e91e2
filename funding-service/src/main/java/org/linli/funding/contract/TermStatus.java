package org.linli.funding.contract;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/**
 * AGREED: the law's term or the contract's own stands, and nothing else was read. PROPOSED waits for another person.
 */
enum TermStatus implements Status<TermStatus, TermCommand> {

    AGREED, PROPOSED;

    @Override
    public Set<TermCommand> accepts() {
        return this == AGREED ? EnumSet.of(TermCommand.PROPOSE) : EnumSet.allOf(TermCommand.class);
    }

    @Override
    public boolean canBecome(TermStatus next) {
        return this == PROPOSED || next == PROPOSED;
    }

    @Override
    public String kind() {
        return "Contract";
    }
}
