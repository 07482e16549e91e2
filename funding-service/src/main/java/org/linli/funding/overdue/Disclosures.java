package org.linli.funding.overdue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.funding.overdue.DisclosureFile.Line;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.UnitNames;

/** Each year once: what was overdue in it, frozen and made public. */
@ApplicationScoped
class Disclosures implements PanacheRepositoryBase<Disclosure, UUID> {

    private final UnitNames units;
    private final Journal journal;
    private final Today today;

    Disclosures(Journal journal, Today today, UnitNames units) {
        this.units = units;
        this.journal = journal;
        this.today = today;
    }

    /** Whether every payable was looked at up to the end of that year, or it is the last day to publish it (F08). */
    boolean isReady(int year) {
        var day = today.day();
        var caughtUp = (Boolean) getEntityManager()
                .createNativeQuery("select not exists (select from payable where next_check_at < :after)",
                        Boolean.class)
                .setParameter("after", LocalDate.of(year + 1, 1, 1).atStartOfDay(Deadline.ZONE).toInstant())
                .getSingleResult();
        return caughtUp || !day.date().isBefore(publishBy(year, day));
    }

    private static LocalDate publishBy(int year, BusinessDay day) {
        return LocalDate.of(year + 1, 1, 1).plusMonths(day.rule("F08").asInt()).minusDays(1);
    }

    /** @throws Conflict for a year that is not over */
    @Transactional
    Disclosure publish(int year) {
        var day = today.day();
        if (day.date().getYear() <= year) {
            throw new Conflict(OverdueProblem.YEAR_NOT_OVER, year);
        }
        var known = of(year);
        if (known.isPresent()) {
            return known.get();
        }
        var disclosure = new Disclosure(Ids.next(), file(year), day.date(), publishBy(year, day));
        persistAndFlush(disclosure);
        journal.append(disclosure.published());
        return disclosure;
    }

    /** Late in that year is what reached a threshold in it, or had before and was not cleared when it began. */
    private DisclosureFile file(int year) {
        List<?> rows = getEntityManager().createNativeQuery("""
                with late as (
                    select n.purchaser_id, n.contract_id, max(n.amount) amount, bool_or(p.cleared_on is null
                        or p.cleared_on > :last) unsettled
                      from overdue_notice n join payable p on p.id = n.payable_id
                     where n.reached_on <= :last
                       and (n.reached_on >= :first or p.cleared_on is null or p.cleared_on >= :first)
                     group by n.payable_id, n.purchaser_id, n.contract_id)
                select purchaser_id, count(distinct contract_id), sum(amount),
                    coalesce(sum(amount) filter (where unsettled), 0)
                  from late group by purchaser_id order by purchaser_id""")
                .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
        return new DisclosureFile(
                year, rows
                        .stream().map(Object[].class::cast).map(row -> new Line((String) row[0],
                                units.of((String) row[0]), ((Number) row[1]).intValue(), fen(row[2]), fen(row[3])))
                        .toList());
    }

    private static Money fen(Object value) {
        return Money.fen(((Number) value).longValue());
    }

    Optional<Disclosure> of(int year) {
        return find("year", year).firstResultOptional();
    }

    Disclosure get(int year) {
        return of(year).orElseThrow(() -> new NotFound("Disclosure", year));
    }
}
