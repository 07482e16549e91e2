/**
 * Supervisors whom agencies share (R023): offered with their consent, booked by another agency, agreed to by both, held
 * as the supervised says, and paid for by shares. Publishes pool.* on linli.staffing, read outside by both agencies,
 * which settle what a session costs between them, and by the auditor.
 *
 * <pre>
 * Offer: PROPOSED → OPEN → WITHDRAWN | OVER; PROPOSED → DECLINED | LAPSED | WITHDRAWN | OVER
 * Booking: REQUESTED → BOOKED → OVER → HELD | MISSED
 *          REQUESTED → DECLINED | LAPSED; REQUESTED, BOOKED → CANCELLED
 * </pre>
 */
@NullMarked
package org.linli.workforce.pool;

import org.jspecify.annotations.NullMarked;
