/**
 * Wages confirmed month by month, and how endangered the wages paid from a contract are. Publishes wages.confirmed,
 * wages.missed and salary-risk.changed on linli.wages. Read by funding and the registry. Hears payable.overdue and
 * payable.cleared.
 *
 * <pre>
 * OPEN → CONFIRMED; OPEN → MISSED → SETTLED
 * </pre>
 */
@NullMarked
package org.linli.workforce.wage;

import org.jspecify.annotations.NullMarked;
