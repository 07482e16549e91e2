package org.linli.funding.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;

/** Whether an agency may be given new money. Each check holds the local copy until the transaction ends. */
@ApplicationScoped
public class AgencyPolicy {

    private final KnownAgencies agencies;

    AgencyPolicy(KnownAgencies agencies) {
        this.agencies = agencies;
    }

    /** @throws RuleRefused under FG06 while suspended or once closed */
    public void requireOpen(UUID agencyId, BusinessDay day) {
        agencies.locked(agencyId).map(KnownAgency::lifecycle).ifPresent(lifecycle -> {
            if (lifecycle.closedOn() != null) {
                throw new RuleRefused(AgencyProblem.CLOSED, day.rule("FG06"), "agencyId", agencyId,
                        lifecycle.closedOn());
            }
            if (lifecycle.suspended()) {
                throw new RuleRefused(AgencyProblem.SUSPENDED, day.rule("FG06"), "agencyId", agencyId);
            }
        });
    }

    /** @throws RuleRefused under FG06, and under O11 while a list or a decision forbids it grants */
    public void requireMayBeGranted(UUID agencyId, BusinessDay day) {
        requireOpen(agencyId, day);
        agencies.locked(agencyId).flatMap(agency -> agency.barringGrants(day.date())).ifPresent(bar -> {
            throw new RuleRefused(AgencyProblem.NO_GRANT, day.rule("O11"), "agencyId", agencyId, bar.from(),
                    bar.decisionId());
        });
    }
}
