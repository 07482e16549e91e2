/**
 * Money orders: a command on money that one person proposes and another confirms, bound to its exact content by hash. A
 * proposal is played through and rolled back first, so that what could not be done is refused at once. Publishes
 * money-order.* on linli.budgets, read outside by the auditor.
 *
 * <pre>
 * PROPOSED → EXECUTED | REFUSED | LAPSED | OVERTAKEN (what it is about has gone or moved on)
 * </pre>
 */
@NullMarked
package org.linli.funding.dualcontrol;

import org.jspecify.annotations.NullMarked;
