package org.linli.registry.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the agency was asked before it is listed, and said.
 *
 * @param answerUntil null where it was heard before; {@code decideBy} last workday of the panel (O07), while it has one
 */
record Hearing(@Nullable LocalDate answerUntil, @Nullable String answer, @Nullable LocalDate decideBy) {
}
