package org.linli.procurement.planning.catalogue;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.consultation.Consultation;

/** How an item came into the catalogue or not; empty for those the catalogue began with. */
@Embeddable
class Admission {

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers proposedBy;
    private @Nullable LocalDate proposedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deadline decideUntil;
    private boolean decisionOverdue;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NegativeCheck negativeCheck;
    private @Nullable UUID consultationId;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ItemDecision decision;

    protected Admission() {
    }

    Admission(Actor proposer, LocalDate proposedOn, Deadline decideUntil) {
        this.proposedBy = Handlers.of(proposer);
        this.proposedOn = proposedOn;
        this.decideUntil = decideUntil;
    }

    void check(NegativeCheck check) {
        negativeCheck = check;
    }

    void consult(Consultation opened) {
        consultationId = opened.id();
    }

    /** @throws Conflict for the one who proposed it */
    void decide(ItemDecision given, Actor officer) {
        if (proposedBy != null && proposedBy.include(officer)) {
            throw new Conflict(CatalogueProblem.OWN_PROPOSAL, officer.id());
        }
        decision = given;
    }

    /** @return the term that passed */
    Optional<Deadline> overdue() {
        decisionOverdue = true;
        return decideUntil();
    }

    Optional<LocalDate> proposedOn() {
        return Optional.ofNullable(proposedOn);
    }

    Optional<Deadline> decideUntil() {
        return Optional.ofNullable(decideUntil);
    }

    boolean decisionOverdue() {
        return decisionOverdue;
    }

    Optional<NegativeCheck> negativeCheck() {
        return Optional.ofNullable(negativeCheck);
    }

    Optional<UUID> consultation() {
        return Optional.ofNullable(consultationId);
    }

    Optional<ItemDecision> decision() {
        return Optional.ofNullable(decision);
    }
}
