/**
 * Questions about a tender document, asked without a name and answered for all. An unanswered one blocks the closing,
 * so that silence costs the purchaser and not the bidder. Publishes tender.question-asked, question-answered and
 * question-withdrawn on linli.tenders, read outside by bidders and residents; implements the tender's
 * {@code OpenQuestions}.
 *
 * <pre>
 * OPEN → ANSWERED | WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.procurement.tendering.question;

import org.jspecify.annotations.NullMarked;
