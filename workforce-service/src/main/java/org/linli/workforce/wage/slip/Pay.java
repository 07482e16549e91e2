package org.linli.workforce.wage.slip;

import java.time.LocalDate;

/** Whole fen, and the day they were paid. */
record Pay(long fen, LocalDate paidOn) {
}
