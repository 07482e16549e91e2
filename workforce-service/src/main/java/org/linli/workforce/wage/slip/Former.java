package org.linli.workforce.wage.slip;

import java.time.LocalDate;

/** What stood there until that day, and why it was changed. */
record Former(Pay pay, LocalDate until, String reason) {
}
