/**
 * Grants: to begin with (R013), by a policy (R063), for research (R053). A steward opens a line on a budget, an agency
 * applies with deliverables, two people award it, and each accepted deliverable is paid like the instalment of a
 * contract. Publishes grant.* on linli.budgets, read outside by the agency.
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
