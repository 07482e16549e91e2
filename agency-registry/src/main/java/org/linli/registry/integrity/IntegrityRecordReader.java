package org.linli.registry.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.NotFound;
import org.linli.registry.agency.RegisteredAgencyReader;
import org.linli.registry.norm.NormsInForce;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.PublishedListReader;

/** Puts an agency's integrity record together. */
@ApplicationScoped
class IntegrityRecordReader {

    private final Pledges pledges;
    private final SelfChecks checks;
    private final NormsInForce norms;
    private final RegisteredAgencyReader agencies;
    private final AgencyRegister register;
    private final PublishedListReader lists;
    private final Today today;

    IntegrityRecordReader(Pledges pledges, SelfChecks checks, NormsInForce norms, RegisteredAgencyReader agencies,
            AgencyRegister register, PublishedListReader lists, Today today) {
        this.pledges = pledges;
        this.checks = checks;
        this.norms = norms;
        this.agencies = agencies;
        this.register = register;
        this.lists = lists;
        this.today = today;
    }

    /** @throws NotFound (404) for an agency that never came into the register */
    IntegrityApi.IntegrityRecord of(UUID agencyId) {
        var agency = agencies.get(agencyId);
        var day = today.day();
        var filed = checks.latest(agencyId);
        var last = day.date().getYear() - 1;
        var due = day.until(LocalDate.of(last, 12, 31), "SELF-CHECK").lastDay();
        var missing = agency.registeredOn().getYear() <= last && day.date().isAfter(due)
                && filed.stream().noneMatch(check -> check.year() == last);
        return new IntegrityApi.IntegrityRecord(agencyId,
                pledges.latest(agencyId).stream().map(IntegrityApi.PledgeView::of).toList(),
                filed.stream().map(IntegrityApi.SelfCheckView::of).toList(), missing,
                norms.of(agencyId).stream()
                        .map(norm -> new IntegrityApi.NormShown(norm.normId(), norm.code(), norm.edition(),
                                norm.title(), norm.acknowledged()))
                        .toList(),
                lists.on(register.sameCode(agencyId), day.date()).stream().map(PublishedListReader.Entry::ground)
                        .toList());
    }
}
