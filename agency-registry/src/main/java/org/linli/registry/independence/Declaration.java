package org.linli.registry.independence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.ResidentId;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.vault.Vault;

/** That one person sits on an agency's board, or is an officer of a unit that buys; the number itself is not kept. */
@Entity
class Declaration {

    private static final String PERSON = "independence.person";

    @Id
    private UUID id;
    private @Nullable UUID agencyId;
    private @Nullable String unit;
    private String post;
    private String personIndex;
    private LocalDate fromDay;
    private @Nullable LocalDate endedOn;
    private String declaredBy;

    @SuppressWarnings("NullAway")
    protected Declaration() {
    }

    /** @param agencyId of a board member, or null; {@code unit} of an officer, or null */
    Declaration(UUID id, @Nullable UUID agencyId, @Nullable String unit, String post, ResidentId person, LocalDate from,
            String declaredBy, Vault vault) {
        this.id = id;
        this.agencyId = agencyId;
        this.unit = unit;
        this.post = post;
        this.personIndex = vault.index(PERSON, person.value());
        this.fromDay = from;
        this.declaredBy = declaredBy;
    }

    void end(LocalDate on) {
        if (endedOn != null) {
            throw new Conflict(IndependenceProblem.ENDED_ALREADY, endedOn);
        }
        if (on.isBefore(fromDay)) {
            throw new Invalid(IndependenceProblem.END_DAY, "on", on, fromDay);
        }
        endedOn = on;
    }

    boolean isMember() {
        return agencyId != null;
    }

    Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(unit));
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID agencyId() {
        return agencyId;
    }

    @Nullable
    String unit() {
        return unit;
    }

    String post() {
        return post;
    }

    String personIndex() {
        return personIndex;
    }

    LocalDate from() {
        return fromDay;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
