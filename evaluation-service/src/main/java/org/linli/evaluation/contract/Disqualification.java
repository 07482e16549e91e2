package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision under which the agency is disqualified.
 *
 * @param until the day it ends, null while it has none
 */
record Disqualification(UUID decisionId, LocalDate from, @Nullable LocalDate until) {

    boolean stands(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
