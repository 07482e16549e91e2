package org.linli.funding.contract;

import java.time.LocalDate;
import org.linli.platform.time.Deadline;

/**
 * When a payable is to be paid.
 *
 * @param unrolled the last day before it was moved to a workday: kept for the day on which the calendar of that year is
 * known
 */
public record Due(Deadline deadline, LocalDate unrolled) {
}
