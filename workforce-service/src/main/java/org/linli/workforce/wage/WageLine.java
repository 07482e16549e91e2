package org.linli.workforce.wage;

import java.time.LocalDate;
import java.util.UUID;

/** One person's wages of the month as the agency confirms them: whole fen, and the day they were paid. */
record WageLine(UUID postId, UUID workerId, long fen, LocalDate paidOn, String confirmedBy) {
}
