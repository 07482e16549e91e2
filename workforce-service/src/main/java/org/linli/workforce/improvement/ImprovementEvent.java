package org.linli.workforce.improvement;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Neither the words nor whose they are. */
sealed interface ImprovementEvent extends DomainEvent {

    UUID improvementId();

    @Override
    default String key() {
        return improvementId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.improvement.submitted.v1")
    record Submitted(UUID improvementId, String unit, String goalCode, LocalDate answerBy) implements ImprovementEvent {
    }

    /** {@code to} is TAKEN_UP, DECLINED or WITHDRAWN. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.improvement.ended.v1")
    record Ended(UUID improvementId, String unit, String goalCode, ImprovementStatus to,
            LocalDate on) implements ImprovementEvent {
    }

    /** Nobody has answered; said again after every further term. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.improvement.overdue.v1")
    record Overdue(UUID improvementId, String unit, String goalCode, LocalDate answerBy) implements ImprovementEvent {
    }
}
