/**
 * Deposits of bids on their way back (P16.back): owed from the withdrawal of a bid, from the award to those who did not
 * win, from the signature to the winner, from the end of a tender to all. Publishes bid-deposit.* on linli.tenders,
 * read outside by the bidder and the auditor.
 *
 * <pre>
 * OWED → REFUNDED
 * </pre>
 */
@NullMarked
package org.linli.procurement.bidding.deposit;

import org.jspecify.annotations.NullMarked;
