package org.linli.registry.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.eligibility.Condition.Check;
import org.linli.registry.preference.ClaimStatus.ClaimCommand;

/** An agency asks for a benefit: granted, refused and revoked by two. What was true when it asked is kept. */
@Entity
class BenefitClaim implements Aggregate<ClaimCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID preferenceId;
    private UUID agencyId;
    private String purpose;
    private @Nullable Money amount;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Check> checks;
    @Enumerated(EnumType.STRING)
    private ClaimStatus status = ClaimStatus.APPLIED;
    private LocalDate appliedOn;
    private LocalDate decideBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Decision decision;
    private @Nullable LocalDate grantedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected BenefitClaim() {
    }

    static BenefitClaim apply(UUID id, UUID preferenceId, UUID agencyId, String purpose, @Nullable Money amount,
            List<Check> checks, LocalDate on, Deadline decide) {
        var applied = new BenefitClaim();
        applied.id = id;
        applied.preferenceId = preferenceId;
        applied.agencyId = agencyId;
        applied.purpose = purpose;
        applied.amount = amount;
        applied.checks = List.copyOf(checks);
        applied.appliedOn = on;
        applied.decideBy(decide.lastDay());
        return applied;
    }

    void propose(boolean grant, String why, Actor panel, Deadline confirm) {
        require(ClaimCommand.PROPOSE);
        waitFor(new Decision(grant, why, panel.id(), FirstOfTwo.by(panel, confirm)), confirm);
        moveTo(ClaimStatus.DECISION_PROPOSED);
    }

    boolean isToBeGranted() {
        return decision != null && decision.grant();
    }

    PreferenceEvent confirm(Actor second, LocalDate on, Preference preference, Rule separation) {
        require(ClaimCommand.CONFIRM);
        var decided = Objects.requireNonNull(decision);
        decided.requireConfirmedBy(second, on, separation);
        settle();
        reason = decided.reason();
        if (decided.grant()) {
            grantedOn = on;
            moveTo(ClaimStatus.GRANTED);
            return new PreferenceEvent.Granted(id, preferenceId, agencyId, preference.benefit(), amount, on);
        }
        endedOn = on;
        moveTo(ClaimStatus.REFUSED);
        return new PreferenceEvent.Refused(id, preferenceId, agencyId, on);
    }

    void takeBack(LocalDate on) {
        require(ClaimCommand.TAKE_BACK);
        settle();
        endedOn = on;
        moveTo(ClaimStatus.TAKEN_BACK);
    }

    void proposeRevocation(String why, Actor panel, Deadline confirm) {
        require(ClaimCommand.PROPOSE_REVOCATION);
        waitFor(new Decision(false, why, panel.id(), FirstOfTwo.by(panel, confirm)), confirm);
        moveTo(ClaimStatus.REVOCATION_PROPOSED);
    }

    PreferenceEvent confirmRevocation(Actor second, LocalDate on, Rule separation) {
        require(ClaimCommand.CONFIRM_REVOCATION);
        var decided = Objects.requireNonNull(decision);
        decided.requireConfirmedBy(second, on, separation);
        settle();
        reason = decided.reason();
        endedOn = on;
        moveTo(ClaimStatus.REVOKED);
        return new PreferenceEvent.Revoked(id, preferenceId, agencyId, on);
    }

    /** The proposal falls, rejected or by the clock; the term in which the panel decides has run on. */
    void fall(ClaimCommand command) {
        require(command);
        settle();
        if (status == ClaimStatus.DECISION_PROPOSED) {
            decideBy(decideBy);
            moveTo(ClaimStatus.APPLIED);
        } else {
            moveTo(ClaimStatus.GRANTED);
        }
    }

    /** By the clock, at the end of every term in which the panel has not decided. */
    PreferenceEvent alarm(Deadline again) {
        require(ClaimCommand.ALARM);
        var ended = decideBy;
        decideBy(again.lastDay());
        return new PreferenceEvent.DecisionOverdue(id, preferenceId, agencyId, ended);
    }

    private void decideBy(LocalDate lastDay) {
        decideBy = lastDay;
        nextCheckAt = Deadline.after(lastDay);
    }

    private void waitFor(Decision proposed, Deadline confirm) {
        decision = proposed;
        nextCheckAt = confirm.passesAt();
    }

    private void settle() {
        decision = null;
        nextCheckAt = null;
    }

    private void moveTo(ClaimStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public ClaimStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    @Override
    public Handlers firstHands(ClaimCommand command) {
        return decision != null && (command == ClaimCommand.CONFIRM || command == ClaimCommand.CONFIRM_REVOCATION)
                ? decision.first().proposers() : Handlers.NONE;
    }

    UUID preferenceId() {
        return preferenceId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purpose() {
        return purpose;
    }

    @Nullable
    Money amount() {
        return amount;
    }

    List<Check> checks() {
        return checks;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    LocalDate grantedOn() {
        return grantedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
