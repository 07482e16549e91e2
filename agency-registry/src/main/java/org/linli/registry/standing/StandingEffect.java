package org.linli.registry.standing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing an agency may not do, by one decision; ended by lifting, never by deleting. */
@Entity
public class StandingEffect {

    /** On what ground an effect stands. */
    public enum Ground {
        ABNORMAL_LIST, SERIOUS_LIST, DISQUALIFIED
    }

    @Id
    private UUID id;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private Ground ground;
    @Enumerated(EnumType.STRING)
    private Effect effect;
    private UUID decisionId;
    private @Nullable UUID caseId;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private @Nullable LocalDate liftedOn;
    private @Nullable String liftedWhy;

    @SuppressWarnings("NullAway")
    protected StandingEffect() {
    }

    StandingEffect(UUID id, UUID agencyId, Ground ground, Effect effect, UUID decisionId, @Nullable UUID caseId,
            LocalDate from, @Nullable LocalDate until) {
        this.id = id;
        this.agencyId = agencyId;
        this.ground = ground;
        this.effect = effect;
        this.decisionId = decisionId;
        this.caseId = caseId;
        this.fromDay = from;
        this.untilDay = until;
    }

    void lift(LocalDate on, String why) {
        liftedOn = on;
        liftedWhy = why;
    }

    boolean isInForce() {
        return liftedOn == null;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID decisionId() {
        return decisionId;
    }

    /** Only of a disqualification. */
    UUID requireCaseId() {
        return Objects.requireNonNull(caseId);
    }

    /** Only of a disqualification. */
    LocalDate requireUntil() {
        return Objects.requireNonNull(untilDay);
    }

    public Ground ground() {
        return ground;
    }

    public Effect effect() {
        return effect;
    }

    public LocalDate from() {
        return fromDay;
    }

    public @Nullable LocalDate until() {
        return untilDay;
    }

    @Nullable
    LocalDate liftedOn() {
        return liftedOn;
    }

    @Nullable
    String liftedWhy() {
        return liftedWhy;
    }
}
