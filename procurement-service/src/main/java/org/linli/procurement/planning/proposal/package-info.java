/**
 * What agencies propose of their own: special-purpose projects on ring-fenced money, research with deliverables and
 * peer review, pilots, and the station of a street, which may begin as a pilot. A clock runs until the unit it was sent
 * to decides; it is accepted only when the agency has the people. A pilot is reviewed on the evaluation of its work,
 * and the catalogue takes up an item tried in it only when that review is positive. An accepted proposal may become a
 * purchase, which names it. Listens to nothing of its own (evaluations and posts are read from {@code agency});
 * publishes proposal.submitted, taken-up, accepted, declined, withdrawn, started, delivered, reviewed, adopted, closed
 * and decision-overdue on linli.catalogue.
 *
 * <pre>
 * SUBMITTED → UNDER_REVIEW → ACCEPTED → RUNNING → REVIEWED → ADOPTED
 * UNDER_REVIEW → DECLINED; SUBMITTED, UNDER_REVIEW → WITHDRAWN; ACCEPTED, RUNNING, REVIEWED → CLOSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.proposal;

import org.jspecify.annotations.NullMarked;
