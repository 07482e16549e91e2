package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a result, for the bars. Effects null: told before there were any. */
record EvaluationFinalised(UUID evaluationId, UUID contractId, UUID agencyId, String kind, String grade,
        LocalDate finalisedOn, @Nullable List<String> effects) {

    static final String BAR = "BAR_AWARDS";

    boolean bars() {
        return "UNQUALIFIED".equals(grade) && (effects == null || effects.contains(BAR));
    }

    boolean repairs() {
        return "RE_EVALUATION".equals(kind) && !"UNQUALIFIED".equals(grade);
    }
}
