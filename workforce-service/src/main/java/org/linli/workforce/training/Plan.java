package org.linli.workforce.training;

import java.time.LocalDate;
import org.linli.workforce.experience.ExperienceKind;
import org.linli.workforce.post.Tier;

/** @param hours of the whole course; {@code capacity} seats */
record Plan(String title, Tier tier, ExperienceKind kind, LocalDate from, LocalDate until, int hours, int capacity) {
}
