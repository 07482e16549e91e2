package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One effect of one decision on an agency's standing.
 *
 * @param effect BID, SIGN, EXTEND, RECEIVE_GRANT or RECEIVE_PERFORMANCE_PAY: what it may not do meanwhile
 * @param until the day it ends, free again from then on; null while it has none
 */
public record Standing(String effect, UUID decisionId, LocalDate from, @Nullable LocalDate until) {

    public static final String BID = "BID";
    public static final String SIGN = "SIGN";
    public static final String EXTEND = "EXTEND";

    boolean forbids(String act, LocalDate day) {
        return effect.equals(act) && !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
