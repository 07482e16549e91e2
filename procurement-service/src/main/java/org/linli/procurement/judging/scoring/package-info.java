/**
 * How bids are scored: individual sheets with reasons, words for scores far from the median, consensus, then the
 * prices. Publishes sheet.* on linli.tenders, read outside by the auditor.
 *
 * <pre>
 * Sheet: DRAFT → SUBMITTED → IN_CONSENSUS; SUBMITTED, IN_CONSENSUS → DRAFT (an upheld challenge)
 * </pre>
 *
 * <p>
 * Scored again once prices were open, the same members may well know them (S05 allows it): the result says so, the
 * first sheet stays on file, and a score that moves far from it needs words before prices are shown again.
 */
@NullMarked
package org.linli.procurement.judging.scoring;

import org.jspecify.annotations.NullMarked;
