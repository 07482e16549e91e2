package org.linli.registry.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an agency found when it held one year against every norm in force. */
@Entity
class SelfCheck {

    /** @param remark what was not kept, and why; none where it was kept */
    record Finding(UUID normId, boolean kept, @Nullable String remark) {
    }

    @Id
    private UUID id;
    private UUID agencyId;
    @Column(name = "of_year")
    private int year;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;
    private @Nullable String measures;
    private LocalDate filedOn;

    @SuppressWarnings("NullAway")
    protected SelfCheck() {
    }

    SelfCheck(UUID id, UUID agencyId, int year, List<Finding> findings, @Nullable String measures, LocalDate on) {
        this.id = id;
        this.agencyId = agencyId;
        this.year = year;
        this.findings = List.copyOf(findings);
        this.measures = measures;
        this.filedOn = on;
    }

    UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    int year() {
        return year;
    }

    int kept() {
        return (int) findings.stream().filter(Finding::kept).count();
    }

    int broken() {
        return findings.size() - kept();
    }

    List<Finding> findings() {
        return findings;
    }

    @Nullable
    String measures() {
        return measures;
    }

    LocalDate filedOn() {
        return filedOn;
    }
}
