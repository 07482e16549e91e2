package org.linli.evaluation.scope;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.scope.ScopeStatus.ScopeCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;

/** One task somebody asked for, held against what the contract is for. */
@Entity
class ScopeRequest implements Aggregate<ScopeCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    private String askedBy;
    private String what;
    private LocalDate askedOn;
    private LocalDate loggedOn;
    private LocalDate answerUntil;
    @Enumerated(EnumType.STRING)
    private ScopeStatus status = ScopeStatus.LOGGED;
    private @Nullable String clause;
    private @Nullable String reason;
    private @Nullable String decidedBy;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected ScopeRequest() {
    }

    static ScopeRequest log(UUID id, UUID contractId, ContractTerms terms, String askedBy, String what,
            LocalDate askedOn, LocalDate on, Deadline answer) {
        var one = new ScopeRequest();
        one.id = id;
        one.contractId = contractId;
        one.agencyId = terms.agencyId();
        one.purchaserId = terms.purchaserId();
        one.askedBy = askedBy;
        one.what = what;
        one.askedOn = askedOn;
        one.loggedOn = on;
        one.answerUntil = answer.lastDay();
        one.nextCheckAt = answer.passesAt();
        return one;
    }

    ScopeEvent.Logged logged() {
        return new ScopeEvent.Logged(id, contractId, agencyId, purchaserId);
    }

    /** @param ofContract the clause by which it is the agency's to do */
    ScopeEvent insist(String ofContract) {
        require(ScopeCommand.INSIST);
        clause = ofContract;
        moveTo(ScopeStatus.INSISTED);
        return new ScopeEvent.Insisted(id, contractId, agencyId, purchaserId);
    }

    ScopeEvent withdraw() {
        require(ScopeCommand.WITHDRAW);
        moveTo(ScopeStatus.WITHDRAWN);
        return new ScopeEvent.Withdrawn(id, contractId, agencyId, purchaserId, false);
    }

    ScopeEvent lapse() {
        require(ScopeCommand.LAPSE);
        moveTo(ScopeStatus.WITHDRAWN);
        return new ScopeEvent.Withdrawn(id, contractId, agencyId, purchaserId, true);
    }

    ScopeEvent decide(boolean inScope, String why, Actor by) {
        require(ScopeCommand.DECIDE);
        reason = why;
        decidedBy = by.id();
        moveTo(inScope ? ScopeStatus.IN_SCOPE : ScopeStatus.OUT_OF_SCOPE);
        return new ScopeEvent.Decided(id, contractId, agencyId, purchaserId, inScope);
    }

    private void moveTo(ScopeStatus next) {
        status = status.to(next);
        nextCheckAt = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    @Override
    public long version() {
        return version;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    @Override
    public ScopeStatus status() {
        return status;
    }

    UUID contractId() {
        return contractId;
    }

    String askedBy() {
        return askedBy;
    }

    String what() {
        return what;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate loggedOn() {
        return loggedOn;
    }

    LocalDate answerUntil() {
        return answerUntil;
    }

    Optional<String> clause() {
        return Optional.ofNullable(clause);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
