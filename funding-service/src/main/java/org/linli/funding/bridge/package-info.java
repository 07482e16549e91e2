/**
 * Advances against wage payables, repaid first: bridges against late ones, and the salary reserve where wages are in
 * danger. OFFERED → REQUESTED → GRANTED → REPAYING → REPAID or WRITTEN_OFF; RETURNED by the bank. Publishes bridge.* on
 * linli.liquidity.
 */
@NullMarked
package org.linli.funding.bridge;

import org.jspecify.annotations.NullMarked;
