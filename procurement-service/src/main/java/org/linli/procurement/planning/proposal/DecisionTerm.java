package org.linli.procurement.planning.proposal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** Until when the unit owes the agency a decision, and the decision. */
@Embeddable
class DecisionTerm {

    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline decideUntil;
    private boolean decisionOverdue;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ProposalDecision decision;
    private @Nullable Instant nextCheckAt;

    protected DecisionTerm() {
    }

    DecisionTerm(Deadline decideUntil) {
        this.decideUntil = decideUntil;
        this.nextCheckAt = decideUntil.passesAt();
    }

    void decide(ProposalDecision given) {
        decision = given;
        lift();
    }

    /** Nobody owes one any more. */
    void lift() {
        nextCheckAt = null;
    }

    /** The term that passed without a decision, said once. */
    Optional<Deadline> passed(Instant now) {
        if (nextCheckAt == null || now.isBefore(nextCheckAt)) {
            return Optional.empty();
        }
        nextCheckAt = null;
        decisionOverdue = true;
        return Optional.of(decideUntil);
    }

    Deadline decideUntil() {
        return decideUntil;
    }

    boolean decisionOverdue() {
        return decisionOverdue;
    }

    Optional<ProposalDecision> decision() {
        return Optional.ofNullable(decision);
    }
}
