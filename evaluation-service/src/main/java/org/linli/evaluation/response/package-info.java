/**
 * Due process on a draft result as values: what the agency said, what was answered, the appeal and its clocks. The
 * evaluation holds them and keeps the order of steps.
 */
@NullMarked
package org.linli.evaluation.response;

import org.jspecify.annotations.NullMarked;
