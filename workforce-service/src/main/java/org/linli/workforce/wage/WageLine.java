package org.linli.workforce.wage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;

/** One person's wages of the month as the agency confirms them: whole fen, and the day they were paid. */
record WageLine(UUID postId, UUID workerId, long fen, LocalDate paidOn, String confirmedBy) {

    WageLine amended(long newFen, LocalDate newDay) {
        return new WageLine(postId, workerId, newFen, newDay, confirmedBy);
    }

    /** What turned out not to have been paid at all counts for nobody. */
    @JsonIgnore
    boolean isPaid() {
        return fen > 0;
    }
}
