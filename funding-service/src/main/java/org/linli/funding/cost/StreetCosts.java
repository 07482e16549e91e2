package org.linli.funding.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.funding.payable.PayableStatus;

/**
 * Reads what streets' services cost in a year. The days' shares of a contract add up to it over its years, to the fen.
 */
@ApplicationScoped
class StreetCosts {

    private static final String STREETS = """
            select c.area_code, count(*) filter (where c.from_on <= :last
                and e.last >= :first), sum(s.upto - s.before), sum(s.before - s.former),
                   coalesce(sum(s.paid), 0), max(n.people), max(n.year)
              from known_contract c
              cross join lateral (select greatest(c.from_on,
                  least(c.to_on, coalesce(c.ended_on, c.to_on))) as last) e
              cross join lateral (select coalesce(sum(p.amount), 0) as money from payable p
                  where p.contract_id = c.id and p.part <> 'INTEREST' and p.status in (:counting)) m
              cross join lateral (select
                    floor(m.money * least(greatest(:last - c.from_on + 1, 0),
                        e.last - c.from_on + 1) / (e.last - c.from_on + 1)) as upto,
                    floor(m.money * least(greatest(:first - c.from_on, 0),
                        e.last - c.from_on + 1) / (e.last - c.from_on + 1)) as before,
                    floor(m.money * least(greatest(:former - c.from_on, 0),
                        e.last - c.from_on + 1) / (e.last - c.from_on + 1)) as former,
                    (select sum(i.gross) from instruction i where i.contract_id = c.id and i.part <> 'INTEREST'
                        and i.status = :settled
                        and i.value_date between :first and :last) as paid) s
              left join lateral (select a.people, a.year from area_population a
                  where a.area_code = c.area_code and a.current
                        and a.year <= :year order by a.year desc limit 1) n on true
             where c.from_on is not null and c.area_code > :after and c.from_on <= :last
             group by c.area_code having sum(s.upto - s.former) > 0 or sum(s.paid) > 0 order by c.area_code""";

    private final EntityManager database;

    StreetCosts(EntityManager database) {
        this.database = database;
    }

    /** By area code, those after the given one. */
    @SuppressWarnings("unchecked")
    List<CostApi.StreetCost> of(int year, @Nullable String after, int rows) {
        List<Object[]> found = database.createNativeQuery(STREETS).setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31)).setParameter("former", LocalDate.of(year - 1, 1, 1))
                .setParameter("year", year).setParameter("counting", PayableStatus.COUNTING)
                .setParameter("settled", BatchStatus.SETTLED.name()).setParameter("after", after == null ? "" : after)
                .setMaxResults(rows).getResultList();
        return found.stream().map(row -> {
            var agreed = Rows.money(row[2]);
            var before = Rows.money(row[3]);
            var people = row[5] == null ? null : ((Number) row[5]).intValue();
            return new CostApi.StreetCost((String) row[0], year, ((Number) row[1]).intValue(), agreed,
                    Rows.money(row[4]), before, Costing.over(agreed, before), people,
                    row[6] == null ? null : ((Number) row[6]).intValue(),
                    Costing.per(agreed, people == null ? null : BigDecimal.valueOf(people)));
        }).toList();
    }
}
