package org.linli.workforce.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.workforce.experience.ExperienceKind;
import org.linli.workforce.post.Tier;

/**
 * @param hours of the whole course; {@code capacity} seats; {@code baseId} null where it is given at a distance or by
 * the association itself
 */
record Plan(String title, Tier tier, ExperienceKind kind, LocalDate from, LocalDate until, int hours, int capacity,
        @Nullable UUID baseId) {
}
