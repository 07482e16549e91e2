package org.linli.funding.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a result, and of its correction: what was produced.
 *
 * @param produced null in results older than the field
 */
record EvaluationOutputs(UUID evaluationId, UUID contractId, @Nullable Produced produced) {

    record Produced(LocalDate from, LocalDate to, List<Output> outputs) {
    }

    record Output(String indicator, String unit, BigDecimal quantity) {
    }
}
