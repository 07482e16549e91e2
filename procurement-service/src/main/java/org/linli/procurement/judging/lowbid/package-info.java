/**
 * An abnormally low price is asked about when it is opened and decided by the committee before there is a rank.
 * Publishes low-bid.*.
 *
 * <pre>
 * ASKED → EXPLAINED → ACCEPTED | UNPROVEN; undecided without explanation only until its term
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.lowbid;

import org.jspecify.annotations.NullMarked;
