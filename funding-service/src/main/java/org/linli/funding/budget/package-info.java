/**
 * Budget lines per purchaser and year, and the reservations that stand before every tender. A purchase without money is
 * refused with what was asked and what there is (国务院令802 art 8). Listens to purchase.budget-requested and
 * purchase.cancelled; a failed tender keeps its reservation, because procurement tenders the same purchase again; a
 * reservation that leads to no contract in its term expires. Publishes budget.allocated, reserved, refused, released.
 */
@NullMarked
package org.linli.funding.budget;

import org.jspecify.annotations.NullMarked;
