/**
 * What follows the end of an employment: cases are handed over against receipt, an exit conversation is held, and where
 * the person goes on is seen. Several who go the same way, around an award or with their supervisor, are flagged as a
 * pattern that names nobody; nobody is ever kept from leaving. Publishes move.* on linli.moves, read by the registry,
 * where the association mediates, and outside by the agencies and the association. Hears contract.signed.
 *
 * <pre>
 * Move:        OPEN → HANDED_OVER → DONE; HANDED_OVER → OPEN; OPEN → DONE where there is no case
 * MovePattern: FLAGGED → OVER
 * </pre>
 */
@NullMarked
package org.linli.workforce.move;

import org.jspecify.annotations.NullMarked;
