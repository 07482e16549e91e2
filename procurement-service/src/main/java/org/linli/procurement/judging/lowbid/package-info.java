/**
 * An abnormally low price is asked about when it is opened and decided by the committee before there is a rank.
 * Publishes low-bid.* on linli.tenders, read outside by the bidder who is asked and by residents.
 *
 * <pre>
 * ASKED → EXPLAINED → ACCEPTED | UNPROVEN
 * ASKED → ACCEPTED | UNPROVEN (without explanation, after its term)
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.lowbid;

import org.jspecify.annotations.NullMarked;
