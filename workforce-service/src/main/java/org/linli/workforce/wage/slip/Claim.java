package org.linli.workforce.wage.slip;

import java.time.LocalDate;

/** What one side says was paid instead; by the worker where {@code byWorker}, else by the agency. */
record Claim(Pay pay, String reason, boolean byWorker, String claimedBy, LocalDate on) {
}
