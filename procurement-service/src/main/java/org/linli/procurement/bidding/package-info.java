/** Sealed bids, from the first to the opening. */
@NullMarked
package org.linli.procurement.bidding;

import org.jspecify.annotations.NullMarked;
