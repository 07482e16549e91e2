package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What others ask of an agency's cases: whether it is under investigation, and what it was found guilty of lately. */
@ApplicationScoped
public class ConductRecord {

    private final Cases cases;

    ConductRecord(Cases cases) {
        this.cases = cases;
    }

    /** A case against one of these rows is open and undecided. */
    public boolean isUnderInvestigation(Collection<UUID> rows) {
        return cases.count("agencyId in ?1 and status in ?2", rows,
                List.of(CaseStatus.FINDING, CaseStatus.NOTICED, CaseStatus.RESPONDED, CaseStatus.SILENT,
                        CaseStatus.HEARD, CaseStatus.PROPOSED, CaseStatus.DISMISSAL_PROPOSED)) > 0;
    }

    /** A decision against one of these rows was made on that day or later, and was not overturned. */
    public boolean isPenalisedSince(Collection<UUID> rows, LocalDate day) {
        return cases.list("agencyId in ?1 and panel.decision.decidedOn >= ?2", rows, day).stream()
                .anyMatch(ConductCase::isLive);
    }
}
