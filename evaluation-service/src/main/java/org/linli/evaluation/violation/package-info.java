/** Suspected violations, established on evidence by another person; a serious one goes to the registry. */
@NullMarked
package org.linli.evaluation.violation;

import org.jspecify.annotations.NullMarked;
