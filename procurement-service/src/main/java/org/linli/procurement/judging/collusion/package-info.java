/**
 * Signs that bids of one tender, or of the lots of one purchase, were agreed on (财政部令87 art 37): the same files,
 * author, person, contact or account, texts alike or copied, prices equal or in regular steps. Found when the envelopes
 * open; one sign for each kind between the same bids, with all proofs. Two officers decide it with words, from the
 * qualification of the bids on and within CS.decide: until then there is no rank, and after CS.end such terms the
 * tender fails. A sign never disqualifies by itself. Publishes collusion.* on linli.tenders, read outside by the
 * supervising finance department.
 *
 * <pre>
 * FOUND → PROPOSED → CONFIRMED (the bids are invalid) | DISMISSED
 *   ↑────────┘ sent back
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.collusion;

import org.jspecify.annotations.NullMarked;
