package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** Years that charities have declared. */
@ApplicationScoped
class CharityYears implements PanacheRepositoryBase<CharityYear, UUID> {

    private final Rules rules;
    private final Clock clock;

    CharityYears(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws Invalid for a year that is not over; Conflict for one that was declared */
    @Transactional
    CharityYear declare(UUID agencyId, int year, CharityLimits.Year figures) {
        var today = Deadline.dayOf(clock.instant());
        if (year >= today.getYear()) {
            throw new Invalid(GiftProblem.YEAR_NOT_OVER, "year", year);
        }
        if (count("agencyId = ?1 and ofYear = ?2", agencyId, year) > 0) {
            throw new Conflict(GiftProblem.DECLARED, year);
        }
        var declared = new CharityYear(Ids.next(), agencyId, year, figures,
                new CharityLimits(rules.book(), LocalDate.of(year, 12, 31)).judge(figures), today);
        persistAndFlush(declared);
        return declared;
    }
}
