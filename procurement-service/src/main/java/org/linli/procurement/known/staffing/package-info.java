/**
 * Whom workforce finds missing on a contract, for the purchaser to read. Listens to staffing.short, staffing.restored
 * and staffing.closed.
 */
@NullMarked
package org.linli.procurement.known.staffing;

import org.jspecify.annotations.NullMarked;
