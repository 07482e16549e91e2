package org.linli.procurement.oversight.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.PageQuery;

/** How much is bought and contracted, by year and purchaser, and how it grows. */
@ApplicationScoped
class Volume {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param growth of the contracted amount over the year before, in percent with one place; null after a year of
     * nothing
     */
    @Schema(name = "VolumeLine", description = "购买规模 Purchases and contracts of a year")
    record Line(int year, @Nullable String purchaserId, long purchases, Money planned, long contracts, Money contracted,
            Money contractedBefore, @Nullable BigDecimal growth) {
    }

    /** The budgets of a fiscal year and the contracts signed in it, beside those signed in the year before. */
    private static final String LINES = """
            with bought as (
                select purchaser_id, count(*) as purchases, sum(amount) as planned from purchase
                where fiscal_year = :year and status not in ('CANCELLED', 'REFUSED', 'JOINED')
                group by purchaser_id),
            signed as (
                select purchaser_id, count(*) filter (where signed_on >= :first) as contracts,
                       coalesce(sum(((terms -> 'amount' ->> 'amount')::numeric * 100)::bigint) filter
                           (where signed_on >= :first), 0)
                           as contracted,
                       coalesce(sum(((terms -> 'amount' ->> 'amount')::numeric * 100)::bigint) filter
                           (where signed_on < :first), 0)
                           as before
                from contract where signed_on >= :before and signed_on < :next
                group by purchaser_id)
            select coalesce(b.purchaser_id, s.purchaser_id) as purchaser_id,
                coalesce(b.purchases, 0) as purchases,
                   coalesce(b.planned, 0) as planned, coalesce(s.contracts, 0) as contracts,
                   coalesce(s.contracted, 0) as contracted, coalesce(s.before, 0) as before
            from bought b full join signed s on s.purchaser_id = b.purchaser_id
            """;

    private final Rows rows;

    Volume(Rows rows) {
        this.rows = rows;
    }

    /** By purchaser, up to {@code limit + 1}. */
    List<Line> byPurchaser(int year, PageQuery page) {
        return rows
                .of("select * from (" + LINES + ") l where purchaser_id > :after order by purchaser_id limit :fetch",
                        of(year, Map.of("after", Rows.after(page), "fetch", page.fetch())))
                .stream().map(row -> line(year, Rows.text(row, "purchaser_id"), row)).toList();
    }

    /** All purchasers together. */
    Line total(int year) {
        var row = rows.of("""
                select coalesce(sum(purchases), 0) as purchases, coalesce(sum(planned), 0) as planned,
                       coalesce(sum(contracts), 0) as contracts, coalesce(sum(contracted), 0) as contracted,
                       coalesce(sum(before), 0) as before from (""" + LINES + ") l", of(year, Map.of())).getFirst();
        return line(year, null, row);
    }

    /** The year's bounds as days: a day less an interval is no longer one. */
    private static Map<String, Object> of(int year, Map<String, Object> more) {
        var parameters = new HashMap<String, Object>(more);
        parameters.putAll(Map.of("year", year, "first", LocalDate.of(year, 1, 1), "before",
                LocalDate.of(year - 1, 1, 1), "next", LocalDate.of(year + 1, 1, 1)));
        return parameters;
    }

    private static Line line(int year, @Nullable String purchaserId, Tuple row) {
        var contracted = Rows.money(row, "contracted");
        var before = Rows.money(row, "before");
        return new Line(year, purchaserId, Rows.number(row, "purchases"), Rows.money(row, "planned"),
                Rows.number(row, "contracts"), contracted, before, growth(contracted, before));
    }

    static @Nullable BigDecimal growth(Money now, Money before) {
        return before.isZero() ? null : BigDecimal.valueOf(now.minus(before).fen()).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(before.fen()), 1, RoundingMode.HALF_UP);
    }
}
