/**
 * The workforce of the district as a whole: the pyramid of tiers against its target, what contracts need by street and
 * tier, supervisors three years ahead, and the stage the district has reached. A forecast says what it was made of and
 * how far the last one was off. Once a year it is drawn up and published by two people. Publishes structure-report.* on
 * linli.pipeline, read outside by the association and the district.
 *
 * <pre>
 * DRAFTED → PUBLISHED | DROPPED
 * </pre>
 */
@NullMarked
package org.linli.workforce.structure;

import org.jspecify.annotations.NullMarked;
