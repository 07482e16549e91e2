package org.linli.workforce.structure;

import org.jspecify.annotations.Nullable;

/**
 * Quantity and quality side by side (R068), of the year to the day.
 *
 * @param certifiedPercent of the people at work; {@code hoursLearnt} of training and education, {@code risen} people
 * who reached a higher tier; {@code supervisors} beside {@code peoplePerSupervisor}; null where there is none
 */
record Pairs(int people, @Nullable Integer certifiedPercent, int hoursLearnt, int risen, int supervisors,
        @Nullable Integer peoplePerSupervisor) {
}
