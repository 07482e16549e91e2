/**
 * What a tender asks of the rooms that know it: of its questions, its bids, those who judge and its challenges. Each
 * answers from its own package. Publishes nothing, hears nothing.
 */
@NullMarked
package org.linli.procurement.tendering.port;

import org.jspecify.annotations.NullMarked;
