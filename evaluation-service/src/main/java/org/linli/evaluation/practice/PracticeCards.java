package org.linli.evaluation.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All cards; each is of one excellent result, and one at most of each is drafted or shown. */
@ApplicationScoped
class PracticeCards implements Aggregates<PracticeCard> {

    @Override
    public String kind() {
        return "PracticeCard";
    }

    boolean isAny(UUID evaluationId) {
        return count("evaluationId = ?1 and status in ?2", evaluationId,
                List.of(CardStatus.DRAFT, CardStatus.PUBLISHED)) > 0;
    }
}
