/**
 * What other services and the calendar have said: agencies, purchasers, recomputed deadlines; and what takes two
 * persons.
 */
@NullMarked
package org.linli.procurement.known;

import org.jspecify.annotations.NullMarked;
