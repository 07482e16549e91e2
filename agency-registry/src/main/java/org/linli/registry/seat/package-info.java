/**
 * Seats of agencies where the district takes counsel (R017): proposed by one officer, held once another has confirmed
 * it, until their day. Publishes seat.* on linli.agencies, read outside.
 *
 * <pre>
 * PROPOSED → HELD → ENDED
 * PROPOSED → REJECTED, LAPSED
 * </pre>
 */
@NullMarked
package org.linli.registry.seat;

import org.jspecify.annotations.NullMarked;
