/**
 * Whom workforce finds missing on a contract and who was supervised too little, for the purchaser to read, and how many
 * people an agency has, which bids are held against. Hears capacity.changed, staffing.short, staffing.restored,
 * staffing.closed, supervision.short and supervision.restored on linli.staffing.
 */
@NullMarked
package org.linli.procurement.known.staffing;

import org.jspecify.annotations.NullMarked;
