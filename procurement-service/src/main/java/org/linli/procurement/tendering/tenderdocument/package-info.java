/**
 * The tender document (招标文件): what is asked for, how bids are judged, whom it lets bid, the procedure it is for, and
 * the rules it must pass. Knows no tender: it is a part of {@code tender} and of its amendments, which publish it. Asks
 * the register of {@code framework}; {@code lint} and {@code contract} answer what it asks of later features.
 */
@NullMarked
package org.linli.procurement.tendering.tenderdocument;

import org.jspecify.annotations.NullMarked;
