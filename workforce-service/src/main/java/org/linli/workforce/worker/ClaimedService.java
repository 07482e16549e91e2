package org.linli.workforce.worker;

import java.time.LocalDate;

/**
 * Service and training as one person claims them for a worker; they count once another has confirmed them.
 *
 * @param months of direct service
 * @param local on the front line of this city
 */
record ClaimedService(int months, boolean local, int supervisionTrainingHours, String claimedBy, LocalDate claimedOn) {
}
