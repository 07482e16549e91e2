package org.linli.registry.grade;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One evaluator's seat: what they declared of their ties, and the points they gave.
 *
 * @param leftOn when they left the agency they once worked at
 */
record Sheet(UUID evaluator, Declared declared, @Nullable LocalDate leftOn, Map<Section, Integer> points,
        @Nullable String comment) {

    enum Declared {
        NOT_YET, NO_TIE, RECUSED
    }

    static Sheet seat(UUID evaluator) {
        return new Sheet(evaluator, Declared.NOT_YET, null, Map.of(), null);
    }

    Sheet declare(boolean tied, @Nullable LocalDate left) {
        return new Sheet(evaluator, tied ? Declared.RECUSED : Declared.NO_TIE, left, points, comment);
    }

    Sheet with(Map<Section, Integer> given, String why) {
        return new Sheet(evaluator, declared, leftOn, Map.copyOf(given), why);
    }

    boolean recused() {
        return declared == Declared.RECUSED;
    }

    boolean scored() {
        return !points.isEmpty();
    }

    int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }
}
