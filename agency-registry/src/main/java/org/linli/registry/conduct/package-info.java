/**
 * Conduct cases with due process. Publishes case.* on linli.conduct; listens to evaluation.finalised,
 * evaluation.corrected and violation.found.
 */
@NullMarked
package org.linli.registry.conduct;

import org.jspecify.annotations.NullMarked;
