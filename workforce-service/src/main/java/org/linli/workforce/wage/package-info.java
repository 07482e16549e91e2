/**
 * Wages confirmed month by month, and how endangered the wages paid from a contract are. Publishes wages.confirmed,
 * wages.missed and salary-risk.changed on linli.wages; listens to payable.overdue and payable.cleared.
 */
@NullMarked
package org.linli.workforce.wage;

import org.jspecify.annotations.NullMarked;
