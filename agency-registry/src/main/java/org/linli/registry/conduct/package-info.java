/**
 * Conduct cases with due process. Publishes case.* on linli.conduct; listens to evaluation.finalised,
 * evaluation.corrected, violation.found and violation.revoked.
 */
@NullMarked
package org.linli.registry.conduct;

import org.jspecify.annotations.NullMarked;
