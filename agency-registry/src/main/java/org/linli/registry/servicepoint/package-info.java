/**
 * Service points: where, when and for whom a service of a contract is given, said by the agency and confirmed by its
 * purchaser; and which street, group and service nobody serves (R003). Publishes service-point.* on linli.areas, read
 * outside. Hears contract.signed, contract.changed, contract.completed and contract.terminated.
 *
 * <pre>
 * PROPOSED → OPEN → CLOSED
 * PROPOSED → REFUSED, WITHDRAWN (also when its contract ends first)
 * </pre>
 */
@NullMarked
package org.linli.registry.servicepoint;

import org.jspecify.annotations.NullMarked;
