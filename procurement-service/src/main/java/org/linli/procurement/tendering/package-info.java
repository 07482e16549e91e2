/** The notice: the tender with its procedure, questions, amendments, lots and what the lint refuses. */
@NullMarked
package org.linli.procurement.tendering;

import org.jspecify.annotations.NullMarked;
