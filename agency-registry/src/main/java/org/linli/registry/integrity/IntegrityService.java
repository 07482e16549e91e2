package org.linli.registry.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.registry.agency.AgencyStatus;
import org.linli.registry.agency.RegisteredAgencyReader;
import org.linli.registry.norm.NormsInForce;

/** One transaction per pledge and per self-check; neither is ever changed. */
@ApplicationScoped
class IntegrityService {

    private final Pledges pledges;
    private final SelfChecks checks;
    private final NormsInForce norms;
    private final RegisteredAgencyReader agencies;
    private final Journal journal;
    private final Today today;

    IntegrityService(Pledges pledges, SelfChecks checks, NormsInForce norms, RegisteredAgencyReader agencies,
            Journal journal, Today today) {
        this.pledges = pledges;
        this.checks = checks;
        this.norms = norms;
        this.agencies = agencies;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Pledge pledge(UUID agencyId, String promise) {
        requireRegistered(agencyId);
        var pledge = new Pledge(Ids.next(), agencyId, promise, today.date());
        UniqueIndex.decides(() -> pledges.persistAndFlush(pledge),
                Map.of("pledge_year", () -> new Conflict(IntegrityProblem.PLEDGED_ALREADY, pledge.year())));
        journal.append(new IntegrityEvent.PledgeSigned(agencyId, pledge.id(), pledge.year()));
        return pledge;
    }

    /** Of the year that has ended, or of this one; against each norm in force, with measures where one was broken. */
    @Transactional
    SelfCheck check(UUID agencyId, int year, List<SelfCheck.Finding> findings, @Nullable String measures) {
        requireRegistered(agencyId);
        var day = today.day();
        if (year > day.date().getYear() || year < day.date().getYear() - 1) {
            throw new Invalid(IntegrityProblem.YEAR, "year", year);
        }
        var answered = findings.stream().map(SelfCheck.Finding::normId).collect(Collectors.toSet());
        var inForce = norms.ids();
        if (!inForce.containsAll(answered) || answered.size() != findings.size()) {
            throw new Unprocessable(IntegrityProblem.NORM_UNKNOWN, "findings");
        }
        var rule = day.rule("SELF-CHECK");
        if (!answered.containsAll(inForce)) {
            throw new RuleRefused(IntegrityProblem.NORMS_MISSING, rule, "findings", inForce.size() - answered.size());
        }
        var check = new SelfCheck(Ids.next(), agencyId, year, findings, measures, day.date());
        if (check.broken() > 0 && measures == null) {
            throw new RuleRefused(IntegrityProblem.MEASURES_MISSING, rule, "measures", check.broken());
        }
        UniqueIndex.decides(() -> checks.persistAndFlush(check),
                Map.of("self_check_year", () -> new Conflict(IntegrityProblem.CHECKED_ALREADY, year)));
        journal.append(new IntegrityEvent.SelfChecked(agencyId, check.id(), year, check.kept(), check.broken()));
        return check;
    }

    private void requireRegistered(UUID agencyId) {
        if (agencies.get(agencyId).status() != AgencyStatus.REGISTERED) {
            throw new Conflict(IntegrityProblem.NOT_REGISTERED);
        }
    }
}
