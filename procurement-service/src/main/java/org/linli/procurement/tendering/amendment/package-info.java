/**
 * Amendments of published tenders: proposed by one officer, published by another (P02). One that matters gives bidders
 * the days of P08 and asks each standing bid for its agency's word; what is bought and who may bid cannot be amended.
 * Publishes amendment.proposed and amendment.discarded on linli.tenders, read outside by the auditor; the tender says
 * tender.amended.
 *
 * <pre>
 * PROPOSED → PUBLISHED | DISCARDED
 * </pre>
 */
@NullMarked
package org.linli.procurement.tendering.amendment;

import org.jspecify.annotations.NullMarked;
