package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rules;

/**
 * Whether a purchaser's public money for community services is kept up from year to year (R014); said once when it is
 * not. Gifts keep up nothing.
 */
@ApplicationScoped
class BudgetFloors {

    /**
     * @param floor what the year before allows it to be cut to (FB10) @param saidOn when the alert was raised, null
     * when it was not
     */
    @Schema(name = "BudgetFloor", description = "预算底线 A purchaser's year against the year before")
    record Floor(String purchaserId, int fiscalYear, Money allocated, Money before, Money floor, boolean below,
            @Nullable LocalDate saidOn) {
    }

    private static final String YEARS = """
            select b.purchaser_id, coalesce(n.allocated, 0), b.allocated, s.said_on
              from (select purchaser_id, sum(allocated) as allocated from budget_line
                  where fiscal_year = :before and not ring_fenced group by purchaser_id) b
              left join (select purchaser_id, sum(allocated) as allocated from budget_line
                  where fiscal_year = :year and not ring_fenced group by purchaser_id) n
                   on n.purchaser_id = b.purchaser_id
              left join budget_floor_notice s on s.purchaser_id = b.purchaser_id and s.fiscal_year = :year
             where %s order by b.purchaser_id""";

    private final EntityManager database;
    private final Journal journal;
    private final Rules rules;

    BudgetFloors(EntityManager database, Journal journal, Rules rules) {
        this.database = database;
        this.journal = journal;
        this.rules = rules;
    }

    /** By purchaser, those after the given one; each year by the share that held when it began. */
    List<Floor> of(int year, String after, int rows) {
        return floors(year, years("b.purchaser_id > :after", year).setParameter("after", after).setMaxResults(rows));
    }

    /** Purchasers whose year is below its floor and of whom that was not said yet. */
    List<String> unsaid(int year, int limit) {
        return floors(year, years("s.said_on is null", year)).stream().filter(Floor::below).map(Floor::purchaserId)
                .limit(limit).toList();
    }

    /** Once a year; whoever comes second, or after the money was made good, says nothing. */
    void say(String purchaserId, LocalDate today) {
        var year = today.getYear();
        floors(year, years("b.purchaser_id = :purchaser", year).setParameter("purchaser", purchaserId)).stream()
                .filter(Floor::below).forEach(floor -> say(floor, today));
    }

    private Query years(String where, int year) {
        return database.createNativeQuery(YEARS.formatted(where)).setParameter("year", year).setParameter("before",
                year - 1);
    }

    @SuppressWarnings("unchecked")
    private List<Floor> floors(int year, Query query) {
        var share = rules.get("FB10", LocalDate.of(year, 1, 1)).asFactor();
        List<Object[]> found = query.getResultList();
        return found.stream().map(row -> {
            var now = Money.fen(((Number) row[1]).longValue());
            var before = Money.fen(((Number) row[2]).longValue());
            var floor = Money.fen(share.multiply(BigDecimal.valueOf(before.fen())).setScale(0, RoundingMode.CEILING)
                    .longValueExact());
            return new Floor((String) row[0], year, now, before, floor, now.isLessThan(floor),
                    row[3] == null ? null : Rows.day(row[3]));
        }).toList();
    }

    private void say(Floor floor, LocalDate today) {
        var said = database.createNativeQuery("""
                insert into budget_floor_notice (purchaser_id, fiscal_year, allocated, floor, said_on)
                    values (:purchaser, :year, :now, :floor, :on)
                on conflict do nothing""").setParameter("purchaser", floor.purchaserId())
                .setParameter("year", floor.fiscalYear()).setParameter("now", floor.allocated().fen())
                .setParameter("floor", floor.floor().fen()).setParameter("on", today).executeUpdate();
        if (said == 1) {
            journal.append(new BudgetEvent.BelowFloor(floor.purchaserId(), floor.fiscalYear(), floor.allocated(),
                    floor.floor()));
        }
    }
}
