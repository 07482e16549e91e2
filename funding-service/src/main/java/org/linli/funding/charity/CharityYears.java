package org.linli.funding.charity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/** Years that charities have declared. */
@ApplicationScoped
class CharityYears implements PanacheRepositoryBase<CharityYear, UUID> {

    private final Today today;

    CharityYears(Today today) {
        this.today = today;
    }

    /** @throws Invalid for a year that is not over; Conflict for one that was declared */
    @Transactional
    CharityYear declare(UUID agencyId, int year, CharityLimits.Year figures) {
        var day = today.day();
        if (year >= day.date().getYear()) {
            throw new Invalid(CharityProblem.YEAR_NOT_OVER, "year", year);
        }
        if (count("agencyId = ?1 and ofYear = ?2", agencyId, year) > 0) {
            throw new Conflict(CharityProblem.DECLARED, year);
        }
        var declared = new CharityYear(Ids.next(), agencyId, year, figures,
                new CharityLimits(day.rules(), LocalDate.of(year, 12, 31)).judge(figures), day.date());
        persistAndFlush(declared);
        return declared;
    }
}
