/**
 * Gifts by the charity law and its rules D01 to D10: how they were raised, reports to the givers and their questions, a
 * change of use with its clocks, the match by public money, and what becomes of a remainder.
 */
@NullMarked
package org.linli.funding.gift;

import org.jspecify.annotations.NullMarked;
