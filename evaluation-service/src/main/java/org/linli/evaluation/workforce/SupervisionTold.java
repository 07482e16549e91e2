package org.linli.evaluation.workforce;

import java.time.YearMonth;
import java.util.UUID;

/** What is read of a month in which somebody was supervised too little, or in which that was made up for. */
record SupervisionTold(UUID agencyId, UUID supervisionId, YearMonth month) {
}
