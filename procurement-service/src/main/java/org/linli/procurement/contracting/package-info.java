/** From the award to the last acceptance: awards, challenges, contracts and their changes. */
@NullMarked
package org.linli.procurement.contracting;

import org.jspecify.annotations.NullMarked;
