package org.linli.funding.charity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an agency that is a charity declared of a year, and how it stands against the limits; it stays as declared. */
@Entity
class CharityYear {

    @Id
    private UUID id;
    private UUID agencyId;
    private int ofYear;
    @JdbcTypeCode(SqlTypes.JSON)
    private CharityLimits.Year figures;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<CharityLimits.Finding> findings;
    private LocalDate declaredOn;

    @SuppressWarnings("NullAway")
    protected CharityYear() {
    }

    CharityYear(UUID id, UUID agencyId, int ofYear, CharityLimits.Year figures, List<CharityLimits.Finding> findings,
            LocalDate declaredOn) {
        this.id = id;
        this.agencyId = agencyId;
        this.ofYear = ofYear;
        this.figures = figures;
        this.findings = findings;
        this.declaredOn = declaredOn;
    }

    UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    int ofYear() {
        return ofYear;
    }

    CharityLimits.Year figures() {
        return figures;
    }

    List<CharityLimits.Finding> findings() {
        return findings;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }
}
