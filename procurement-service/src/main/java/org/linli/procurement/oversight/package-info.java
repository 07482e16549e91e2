/** What everybody may see of it: the open publication, the board, fairness, reports and feedback. */
@NullMarked
package org.linli.procurement.oversight;

import org.jspecify.annotations.NullMarked;
