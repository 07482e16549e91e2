/** Before a notice: plans, needs, the catalogue, proposals, frameworks and the purchase with its money. */
@NullMarked
package org.linli.procurement.planning;

import org.jspecify.annotations.NullMarked;
