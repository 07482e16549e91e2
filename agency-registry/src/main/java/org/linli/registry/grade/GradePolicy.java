package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.registry.agency.AgencyStatus;
import org.linli.registry.agency.RegisteredAgencyReader;
import org.linli.registry.annualreport.Conclusion;
import org.linli.registry.annualreport.ReportRecord;
import org.linli.registry.conduct.ConductRecord;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.PublishedListReader;

/** Who may be evaluated at all: O02 for its age and its last grade, O03 for its record. */
@ApplicationScoped
class GradePolicy {

    private final RegisteredAgencyReader agencies;
    private final AgencyRegister register;
    private final GradeRecord grades;
    private final ReportRecord reports;
    private final ConductRecord conduct;
    private final PublishedListReader lists;

    GradePolicy(RegisteredAgencyReader agencies, AgencyRegister register, GradeRecord grades, ReportRecord reports,
            ConductRecord conduct, PublishedListReader lists) {
        this.agencies = agencies;
        this.register = register;
        this.grades = grades;
        this.reports = reports;
        this.conduct = conduct;
        this.lists = lists;
    }

    /** @throws RuleRefused naming the condition that is not fulfilled; Conflict for one that is not in the register */
    void requireToApply(UUID agencyId, BusinessDay day) {
        var agency = agencies.get(agencyId);
        if (agency.status() != AgencyStatus.REGISTERED) {
            throw new Conflict(GradeProblem.NOT_REGISTERED);
        }
        var age = day.rule("O02-AGE");
        var oldEnough = agency.foundedOn().plusMonths(age.asInt());
        if (oldEnough.isAfter(day.date())) {
            throw new RuleRefused(GradeProblem.TOO_YOUNG, age, "foundedOn", oldEnough);
        }
        var renew = day.rule("O02-RENEW");
        grades.of(agencyId, day.date()).map(held -> held.until().minusMonths(renew.asInt()))
                .filter(first -> first.isAfter(day.date())).ifPresent(first -> {
                    throw new RuleRefused(GradeProblem.NOT_DUE_YET, renew, "agencyId", first);
                });
        requireReports(register.sameCode(agencyId), day);
        requireCleanRecord(agencyId, day);
    }

    /** What may change while an application is on its way. */
    void requireCleanRecord(UUID agencyId, BusinessDay day) {
        var rows = register.sameCode(agencyId);
        var record = day.rule("O03");
        if (conduct.isUnderInvestigation(rows)) {
            throw new RuleRefused(GradeProblem.INVESTIGATED, record, "agencyId");
        }
        if (!lists.on(rows, day.date()).isEmpty()) {
            throw new RuleRefused(GradeProblem.LISTED, record, "agencyId");
        }
        var penalty = day.rule("O03-PENALTY");
        if (conduct.isPenalisedSince(rows, day.date().minusMonths(penalty.asInt()))) {
            throw new RuleRefused(GradeProblem.PENALISED, penalty, "agencyId");
        }
    }

    /** Of the last year whose report had to be there, and of the one before it. */
    private void requireReports(Set<UUID> rows, BusinessDay day) {
        var record = day.rule("O03");
        var last = reports.lastDue(rows, day.date());
        if (last.owed() && last.conclusion() == null) {
            throw new RuleRefused(GradeProblem.NO_REPORT, record, "annualReport", last.year());
        }
        if (last.conclusion() == Conclusion.FAILED) {
            throw new RuleRefused(GradeProblem.REPORT_FAILED, record, "annualReport", last.year());
        }
        var basic = 0;
        for (var year = last; year.conclusion() == Conclusion.BASICALLY_PASSED; year =
                reports.of(rows, year.year() - 1)) {
            if (++basic >= record.asInt()) {
                throw new RuleRefused(GradeProblem.REPORT_BASIC, record, "annualReport", basic);
            }
        }
    }
}
