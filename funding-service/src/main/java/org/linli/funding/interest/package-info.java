/**
 * Late interest: accrued by the day and rounded once, made payable when the late payment is made or when it is asked
 * for, borne by the purchaser's own budget, taken back with the days that are turned back (ADR 42).
 */
@NullMarked
package org.linli.funding.interest;

import org.jspecify.annotations.NullMarked;
