/**
 * Ties between the boards of agencies and the units that buy, as the registry finds them: one person is on both sides,
 * and nobody here learns who. One that was found is looked at before an award; one that two of the registry's panel
 * upheld keeps the unit's representatives off the committee. Hears overlap.found, overlap.upheld, overlap.dismissed and
 * overlap.ended on linli.independence.
 *
 * <pre>
 * FOUND → UPHELD | OVER; UPHELD → OVER
 * </pre>
 */
@NullMarked
package org.linli.procurement.known.independence;

import org.jspecify.annotations.NullMarked;
