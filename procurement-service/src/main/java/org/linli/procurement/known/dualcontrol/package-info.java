/**
 * Dual control: what takes a right away is proposed by one person and takes effect with another's word, within a term
 * (HD1), unless what it is about went another way meanwhile. The features that own what is decided say what a word does
 * ({@link DecisionEffect}). Publishes decision.* on linli.purchasers. Read outside by the persons of the unit or of the
 * finance department, one of whom has to agree, and the auditor.
 *
 * <pre>
 * PROPOSED → CONFIRMED | REJECTED | LAPSED | OVERTAKEN
 * </pre>
 */
@NullMarked
package org.linli.procurement.known.dualcontrol;

import org.jspecify.annotations.NullMarked;
