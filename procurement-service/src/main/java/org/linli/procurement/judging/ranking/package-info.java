/**
 * The order of the bids by consensus and price, how it moved, and who would have won on the lowest price. Publishes
 * tender.ranked on linli.tenders, read outside by bidders and residents.
 *
 * <pre>
 * price_points_i = W_price × lowest_valid / price_i                       fixed price: W_price = 0, hours instead (S03)
 * total_i        = Σ_c w_c × consensus_c,i / max_c + price_points_i + w_record × record_i
 *                + w_hours × hours_i / max hours
 * order: total desc, price asc, then the draw's seed; rejected below a minimum
 * </pre>
 *
 * Decimals at scale 4, HALF_UP.
 */
@NullMarked
package org.linli.procurement.judging.ranking;

import org.jspecify.annotations.NullMarked;
