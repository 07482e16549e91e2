/**
 * What a worker has done, as a ledger: periods with evidence, claimed by one person and verified by another, counted in
 * days of which none counts twice. The ladder and the renewal of certificates read it. Publishes experience.* on
 * linli.workers, read outside by the worker and the association.
 *
 * <pre>
 * CLAIMED → VERIFIED → STRUCK
 * CLAIMED → REJECTED | LAPSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.experience;

import org.jspecify.annotations.NullMarked;
