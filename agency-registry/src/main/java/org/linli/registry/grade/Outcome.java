package org.linli.registry.grade;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came out of an assessment: points, the grade they reach, and what was objected. */
@Embeddable
record Outcome(int tenths, @Enumerated(EnumType.STRING) @Nullable OrgGrade grade, @Nullable LocalDate objectUntil,
        @Nullable String objection, @Nullable LocalDate recheckUntil, @Nullable String recheckReasons) {

    static Outcome of(Points points) {
        return new Outcome(points.tenths(), null, null, null, null, null);
    }

    Outcome publicised(Optional<OrgGrade> reached, LocalDate until) {
        return new Outcome(tenths, reached.orElse(null), until, null, null, null);
    }

    Outcome objected(String grounds, LocalDate until) {
        return new Outcome(tenths, grade, objectUntil, grounds, until, null);
    }

    Outcome rechecked(Points points, Optional<OrgGrade> reached, String reasons) {
        return new Outcome(points.tenths(), reached.orElse(null), objectUntil, objection, recheckUntil, reasons);
    }

    Points points() {
        return new Points(tenths);
    }
}
