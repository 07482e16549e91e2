/**
 * How bids are judged: individual sheets with reasons, words for scores far from the median, consensus, then the
 * prices, then the rank; and who would have won on the lowest price. An abnormally low price is asked about when it is
 * opened and decided by the committee before there is a rank. Publishes sheet.*, low-bid.* and tender.ranked.
 *
 * <pre>
 * price_points_i = W_price × lowest_valid / price_i                       fixed price: W_price = 0, hours instead (S03)
 * total_i        = Σ_c w_c × consensus_c,i / max_c + price_points_i + w_record × record_i
 *                + w_hours × hours_i / max hours
 * order: total desc, price asc, then the draw's seed; rejected below a minimum
 * Sheet: DRAFT → SUBMITTED → IN_CONSENSUS → DRAFT (an upheld challenge)
 * LowBidCase: ASKED → EXPLAINED → ACCEPTED | UNPROVEN; undecided without explanation only until its term
 * </pre>
 *
 * Decimals at scale 4, HALF_UP.
 *
 * <p>
 * Scored again once prices were open, the same members may well know them (S05 allows it): the result says so, the
 * first sheet stays on file, and a score that moves far from it needs words before prices are shown again.
 */
@NullMarked
package org.linli.procurement.judging.scoring;

import org.jspecify.annotations.NullMarked;
