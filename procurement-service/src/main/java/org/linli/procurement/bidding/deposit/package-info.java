/**
 * Deposits of bids on their way back (P16.back): from the withdrawal of a bid, from the award for those who did not win,
 * from the signature for the winner, from the end of a tender for all. Publishes bid-deposit.* on linli.tenders, read
 * outside by the bidder and the auditor.
 *
 * <pre>
 * OWED → REFUNDED
 * </pre>
 */
@NullMarked
package org.linli.procurement.bidding.deposit;

import org.jspecify.annotations.NullMarked;
