/** What other services and the calendar have said: agencies, purchasers, recomputed deadlines. */
@NullMarked
package org.linli.procurement.known;

import org.jspecify.annotations.NullMarked;
