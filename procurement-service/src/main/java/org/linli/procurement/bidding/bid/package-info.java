/**
 * Bids, alone or of a consortium, with the people they promise; what they offer lies in the envelopes of
 * {@code sealing}. A partner is bound when it joins, until it declines; to be named binds nobody. Publishes bid.* on
 * linli.tenders, read outside by the bidder and the auditor; implements the tender's {@code BidRegister}. Hears
 * agency.disqualified, listed and closed on linli.agencies. There is no DRAFT: what an agency has not submitted never
 * reaches the service.
 *
 * <pre>
 * SUBMITTED (replaced) ⇄ UNCONFIRMED (the document changed); SUBMITTED → OPENED → QUALIFIED ⇄ WON
 * SUBMITTED, UNCONFIRMED → WITHDRAWN; OPENED, QUALIFIED → DISQUALIFIED
 * SUBMITTED, UNCONFIRMED, OPENED, QUALIFIED, WON → INVALIDATED | LOST
 * </pre>
 */
@NullMarked
package org.linli.procurement.bidding.bid;

import org.jspecify.annotations.NullMarked;
