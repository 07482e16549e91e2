/**
 * Query (询问), objection (质疑) and complaint (投诉) against a tender, with every clock by rule. An objection that is not
 * answered yet and a complaint that suspends hold award and signature; an upheld one undoes exactly what its remedy
 * says. Publishes challenge.*, complaint.* and complainant.listed on linli.tenders. Read by funding, which keeps the
 * money reserved; outside by bidders and the supervising finance department.
 *
 * <pre>
 * FILED → ANSWERED → COMPLAINT → UPHELD | PARTLY | REJECTED; FILED → COMPLAINT once the answer is overdue
 * </pre>
 */
@NullMarked
package org.linli.procurement.contracting.challenge;

import org.jspecify.annotations.NullMarked;
