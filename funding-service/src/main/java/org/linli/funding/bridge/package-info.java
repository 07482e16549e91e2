/**
 * Advances against wage payables, repaid first: bridges against late ones, and the salary reserve where wages are in
 * danger. What a pool does not need goes back to the source that gave it. Publishes bridge.* and pool.* on
 * linli.liquidity, read outside by the agency, the treasury and the auditor.
 *
 * <pre>
 * OFFERED → REQUESTED → GRANTED → REPAYING → REPAID; GRANTED → REPAID; OFFERED, REQUESTED → LAPSED
 * GRANTED, REPAYING → WRITTEN_OFF; GRANTED, REPAYING, REPAID → RETURNED (by the bank)
 * REPAYING, REPAID, WRITTEN_OFF → GRANTED; REPAID, WRITTEN_OFF → REPAYING (a repayment is undone)
 * Payout: SENT → SETTLED | RETURNED; SENT → UNKNOWN (asked about again) → SETTLED | RETURNED
 * </pre>
 */
@NullMarked
package org.linli.funding.bridge;

import org.jspecify.annotations.NullMarked;
