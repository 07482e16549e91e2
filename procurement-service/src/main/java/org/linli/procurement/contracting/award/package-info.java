/**
 * The award of a tender to the first bid in rank that still stands, checked once more in the transaction that makes it;
 * a challenge that stands holds it. Publishes award.made and award.withdrawn; listens to agency.disqualified, also for
 * an award in flight.
 *
 * <pre>
 * MADE → CONTRACTED | WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.procurement.contracting.award;

import org.jspecify.annotations.NullMarked;
