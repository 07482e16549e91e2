/**
 * Who judges and how: experts, the committee and its seats, the opening, signs of collusion, scores, low bids, ranking.
 * Refusals that several of these say stand here.
 */
@NullMarked
package org.linli.procurement.judging;

import org.jspecify.annotations.NullMarked;
