/**
 * Who supervises whom within the limits of T08, and supervision ordered after a failed evaluation. Publishes
 * supervision.* on linli.staffing; listens to evaluation.finalised and evaluation.corrected.
 */
@NullMarked
package org.linli.workforce.supervision;

import org.jspecify.annotations.NullMarked;
