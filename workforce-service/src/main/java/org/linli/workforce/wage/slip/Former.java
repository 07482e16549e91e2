package org.linli.workforce.wage.slip;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stood there until that day, and why it was changed; null where nothing was paid and something is now. */
record Former(Pay pay, LocalDate until, @Nullable String reason) {
}
