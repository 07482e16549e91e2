/**
 * Grants: to begin with (R013), by a policy (R063), for research (R053). A steward opens a line on a budget, an agency
 * applies with deliverables, two people award it, and each accepted deliverable is paid like the instalment of a
 * contract. A line may be for the agencies of one programme of the registry. Publishes grant.* on linli.budgets, read
 * outside by the agency. Hears incubation.admitted, incubation.graduated and incubation.left on linli.incubations.
 *
 * <pre>
 * Line:  OPEN → CLOSED
 * Piece: PROMISED → DELIVERED → ACCEPTED; DELIVERED ⇄ SENT_BACK
 * Grant: APPLIED → AWARDED → COMPLETED | ENDED; APPLIED → REFUSED | WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.funding.grant;

import org.jspecify.annotations.NullMarked;
