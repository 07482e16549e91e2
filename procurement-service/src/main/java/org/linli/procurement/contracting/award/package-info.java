/**
 * The award of a tender to the first bid in rank that still stands, checked once more in the transaction that makes it;
 * a challenge that stands holds it. It ends by the winner's refusal, by the term to sign after a call, or by a
 * revocation that two decide. Publishes award.* on linli.tenders, read outside by residents and bidders in the open
 * publication. Hears agency.disqualified, listed, closed and resumed on linli.agencies, also for an award in flight,
 * and overlap.dismissed and overlap.ended on linli.independence.
 *
 * <pre>
 * MADE → CONTRACTED | WITHDRAWN; revocation: PROPOSED → CONFIRMED | REJECTED | LAPSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.contracting.award;

import org.jspecify.annotations.NullMarked;
