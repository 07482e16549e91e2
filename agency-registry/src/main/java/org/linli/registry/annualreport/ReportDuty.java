package org.linli.registry.annualreport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** The next year for which an agency will owe a report; the duty begins when that year has ended. */
@Entity
class ReportDuty {

    @Id
    private UUID agencyId;
    @Column(name = "next_year")
    private int year;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected ReportDuty() {
    }

    ReportDuty(UUID agencyId, int firstYear) {
        this.agencyId = agencyId;
        comesTo(firstYear);
    }

    int year() {
        return year;
    }

    void next() {
        comesTo(year + 1);
    }

    /** The agency has closed. */
    void end() {
        nextCheckAt = null;
    }

    private void comesTo(int next) {
        year = next;
        nextCheckAt = Deadline.startOf(LocalDate.of(next + 1, 1, 1));
    }
}
