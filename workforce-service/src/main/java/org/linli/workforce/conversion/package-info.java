/**
 * Community staff become social workers (R074, T11): what they learnt before is recognised, bridging courses and an
 * internship under a supervisor follow, then the exam and a post on the same ladder as everybody's. One page says what
 * is met and what is missing. Publishes conversion.* on linli.pipeline, read outside by the agency and the association.
 *
 * <pre>
 * ENROLLED → BRIDGING → INTERNSHIP → EXAM → POSTED; each before POSTED → LEFT
 * </pre>
 */
@NullMarked
package org.linli.workforce.conversion;

import org.jspecify.annotations.NullMarked;
