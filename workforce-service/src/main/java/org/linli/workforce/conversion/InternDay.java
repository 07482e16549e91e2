package org.linli.workforce.conversion;

import java.time.LocalDate;

/** One day of an internship, with the evidence of it. */
record InternDay(LocalDate on, int hours, String evidence) {
}
