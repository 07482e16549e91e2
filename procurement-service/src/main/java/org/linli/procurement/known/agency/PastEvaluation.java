package org.linli.procurement.known.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The final score of one evaluation of an agency's work, 0 to 100. */
@Entity
class PastEvaluation {

    @Id
    private UUID evaluationId;
    private @Nullable UUID contractId;
    private UUID agencyId;
    private BigDecimal score;
    private LocalDate finalisedOn;

    protected PastEvaluation() {
    }

    /** @param contractId null where the evaluation was of no contract */
    PastEvaluation(UUID evaluationId, @Nullable UUID contractId, UUID agencyId, BigDecimal score,
            LocalDate finalisedOn) {
        this.evaluationId = evaluationId;
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.score = score;
        this.finalisedOn = finalisedOn;
    }

    void correct(BigDecimal better) {
        score = better;
    }

    UUID agencyId() {
        return agencyId;
    }

    BigDecimal score() {
        return score;
    }
}
