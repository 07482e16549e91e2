package org.linli.registry.grade;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to an application for a grade; the grade itself is told of its agency by {@link GradeStanding}. */
sealed interface GradeEvent extends DomainEvent {

    UUID applicationId();

    @Override
    default String key() {
        return applicationId().toString();
    }

    @Fact(topic = "linli.grades", type = "linli.registry.grade.applied.v1")
    record Applied(UUID applicationId, UUID agencyId, LocalDate on) implements GradeEvent {
    }

    @Fact(topic = "linli.grades", type = "linli.registry.grade.admitted.v1")
    record Admitted(UUID applicationId, UUID agencyId, int evaluators) implements GradeEvent {
    }

    @Fact(topic = "linli.grades", type = "linli.registry.grade.declined.v1")
    record Declined(UUID applicationId, UUID agencyId, String reason) implements GradeEvent {
    }

    @Fact(topic = "linli.grades", type = "linli.registry.grade.withdrawn.v1")
    record Withdrawn(UUID applicationId, UUID agencyId) implements GradeEvent {
    }

    /** An evaluator had a tie to the agency (O04) and left; who, is nobody's business. */
    @Fact(topic = "linli.grades", type = "linli.registry.grade.evaluator-recused.v1")
    record EvaluatorRecused(UUID applicationId, UUID agencyId) implements GradeEvent {
    }

    /** @param points decimal text, the mean of the evaluators' */
    @Fact(topic = "linli.grades", type = "linli.registry.grade.assessed.v1")
    record Assessed(UUID applicationId, UUID agencyId, String points) implements GradeEvent {
    }

    /** @param grade none when the points reach none */
    @Fact(topic = "linli.grades", type = "linli.registry.grade.publicised.v1")
    record Publicised(UUID applicationId, UUID agencyId, @Nullable OrgGrade grade, String points,
            LocalDate objectUntil) implements GradeEvent {
    }

    @Fact(topic = "linli.grades", type = "linli.registry.grade.objected.v1")
    record Objected(UUID applicationId, UUID agencyId, LocalDate recheckUntil) implements GradeEvent {
    }

    @Fact(topic = "linli.grades", type = "linli.registry.grade.rechecked.v1")
    record Rechecked(UUID applicationId, UUID agencyId, @Nullable OrgGrade grade, String points,
            boolean changed) implements GradeEvent {
    }

    @Fact(topic = "linli.grades", type = "linli.registry.grade.refused.v1")
    record Refused(UUID applicationId, UUID agencyId, String points) implements GradeEvent {
    }

    /** The register is late with a step; said once for each. */
    @Fact(topic = "linli.grades", type = "linli.registry.grade.overdue.v1")
    record Overdue(UUID applicationId, UUID agencyId, GradeStatus step, LocalDate dueOn) implements GradeEvent {
    }
}
