/** The committee and what it does: opening, signs of collusion, scores, ranking, low bids. */
@NullMarked
package org.linli.procurement.judging;

import org.jspecify.annotations.NullMarked;
