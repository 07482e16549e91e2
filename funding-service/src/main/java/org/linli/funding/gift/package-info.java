/**
 * Gifts by the charity law and its rules D01 to D10: how they were raised, reports to the givers and their questions, a
 * change of use with its clocks, the match by public money, and what becomes of a remainder. Publishes gift.* on
 * linli.budgets, read outside by the givers; who gives is never told.
 *
 * <pre>
 * Change of use: PROPOSED → AGREED → EFFECTIVE; PROPOSED → REFUSED
 * </pre>
 */
@NullMarked
package org.linli.funding.gift;

import org.jspecify.annotations.NullMarked;
