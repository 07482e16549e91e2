/**
 * An agency before it fails: who of the district is on duty for it, what the agency itself says of how its services go
 * on, and for which contracts another is sought. Opened by a red warning or a disqualification; ended by two persons,
 * never while it is red with contracts in force or while cases are on their way to others.
 *
 * <pre>
 * RAISED → ON_DUTY | PLAN_FILED (its plan was there before anybody was on duty)
 * ON_DUTY → PLAN_FILED → PREPARED → PLAN_FILED (a new plan); PLAN_FILED → ON_DUTY (returned)
 * ON_DUTY, PLAN_FILED, PREPARED → CLOSING_PROPOSED → CLOSED, or back to where it was
 * </pre>
 *
 * Publishes crisis.* on linli.crises, read outside by the officers on duty and the agency.
 */
@NullMarked
package org.linli.registry.crisis;

import org.jspecify.annotations.NullMarked;
