/**
 * Whom workforce finds missing on a contract, for the purchaser to read, and how many people an agency has, which bids
 * are held against. Hears capacity.changed, staffing.short, staffing.restored and staffing.closed on linli.staffing.
 */
@NullMarked
package org.linli.procurement.known.staffing;

import org.jspecify.annotations.NullMarked;
