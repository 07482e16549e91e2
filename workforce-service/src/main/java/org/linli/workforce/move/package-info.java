/**
 * Moves of people from one agency to one other, as posts tell them: several within some months, or a team with whoever
 * leads it, are told to the registry, whose association hears both agencies. Counts, never who; nobody is kept from
 * leaving, and whoever leaves a barred, suspended or closed agency is asked nothing. Publishes move.flagged on
 * linli.staffing, heard by the registry.
 */
@NullMarked
package org.linli.workforce.move;

import org.jspecify.annotations.NullMarked;
