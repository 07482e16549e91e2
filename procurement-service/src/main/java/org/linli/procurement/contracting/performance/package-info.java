/**
 * How a contract is performed and how it ends: the work of each instalment, subcontracts, advance and bond, and the
 * handover of clients' cases. Parts of {@code contract}, which publishes what happens to them; knows {@code terms}.
 *
 * <pre>
 * work: NOT_NEEDED; PLANNED → DELIVERED → OVERDUE → ACCEPTED, DELIVERED ⇄ REFUSED
 * handover: PROPOSED → ACCEPTED | REFUSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.contracting.performance;

import org.jspecify.annotations.NullMarked;
