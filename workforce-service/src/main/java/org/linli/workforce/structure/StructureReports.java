package org.linli.workforce.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.platform.aggregate.Aggregates;

/** All yearly reports. */
@ApplicationScoped
class StructureReports implements Aggregates<StructureReport> {

    @Override
    public String kind() {
        return "StructureReport";
    }

    /** What the youngest published report of an earlier year said of that one. */
    Optional<YearAhead> lastForecastOf(int year) {
        return find("reportYear < ?1 and status = ?2 order by reportYear desc", year, StructureReportStatus.PUBLISHED)
                .firstResultOptional()
                .flatMap(report -> report.figures().ahead().stream().filter(ahead -> ahead.year() == year).findFirst());
    }
}
