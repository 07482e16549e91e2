/**
 * What agencies propose of their own: special-purpose projects on ring-fenced money, research with deliverables and
 * peer review, pilots, and the station of a street, which may begin as a pilot. A clock runs until the unit it was sent
 * to decides; it is accepted only when the agency has the people. A pilot is reviewed on the evaluation of its work,
 * and the catalogue takes up an item tried in it only when that review is positive. An accepted proposal may become a
 * purchase, which names it. Publishes proposal.* on linli.catalogue, read outside by the agency that proposed; listens
 * to nothing of its own (evaluations and posts are read from {@code agency}).
 *
 * <pre>
 * SUBMITTED → UNDER_REVIEW → ACCEPTED → RUNNING → REVIEWED → ADOPTED
 * UNDER_REVIEW → DECLINED; SUBMITTED, UNDER_REVIEW → WITHDRAWN; ACCEPTED, RUNNING, REVIEWED → CLOSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.proposal;

import org.jspecify.annotations.NullMarked;
