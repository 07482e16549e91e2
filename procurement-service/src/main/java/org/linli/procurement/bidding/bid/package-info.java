/**
 * Sealed bids: two envelopes, each encrypted under the tender's public key for it; the private keys are wrapped by the
 * vault and refuse to work before their time, whoever asks. Publishes bid.*; implements the tender's
 * {@code BidRegister}; listens to agency.disqualified. There is no DRAFT: what an agency has not submitted never
 * reaches the service.
 *
 * <pre>
 * SUBMITTED (replaced) → WITHDRAWN | INVALIDATED | OPENED → QUALIFIED | DISQUALIFIED → WON | LOST
 * </pre>
 */
@NullMarked
package org.linli.procurement.bidding.bid;

import org.jspecify.annotations.NullMarked;
