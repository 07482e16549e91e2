package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.rule.Rules;
import org.linli.registry.annualreport.SimplifiedReports;

/** Which grade an agency held on a day, and what it is good for. */
@ApplicationScoped
public class GradeRecord implements SimplifiedReports {

    /** @param until first day without it, by today's knowledge */
    public record Held(UUID applicationId, OrgGrade grade, String points, LocalDate from, LocalDate until) {
    }

    private final GradeApplications applications;
    private final Rules rules;

    GradeRecord(GradeApplications applications, Rules rules) {
        this.applications = applications;
        this.rules = rules;
    }

    public Optional<Held> of(UUID agencyId, LocalDate day) {
        return applications.heldOn(List.of(agencyId), day).stream().reduce((earlier, later) -> later)
                .map(GradeRecord::held);
    }

    private static Held held(GradeApplication application) {
        var file = application.file();
        var outcome = file.outcome().orElseThrow();
        var validity = file.validity().orElseThrow();
        var ended = validity.endedOn();
        return new Held(application.id(), outcome.grade(), outcome.points().text(), validity.fromDay(),
                ended == null ? validity.untilDay() : ended);
    }

    @Override
    public boolean isGranted(UUID agencyId, LocalDate day) {
        var least = rules.get("O06-SIMPLIFIED", day).asInt();
        return of(agencyId, day).filter(held -> held.grade().isAtLeast(least)).isPresent();
    }
}
