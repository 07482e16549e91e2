/**
 * People who help without pay (T14): registered with consent, named to nobody outside, insured and trained for what
 * asks for it, with confirmed hours and the stars they make. Publishes volunteer.* on linli.pipeline, read outside by
 * the agency.
 *
 * <pre>
 * ACTIVE → LEFT
 * </pre>
 */
@NullMarked
package org.linli.workforce.volunteer;

import org.jspecify.annotations.NullMarked;
