package org.linli.funding.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.payable.PayableStatus;
import org.linli.platform.money.Money;

/** Reads what verified units cost, straight from the tables. */
@ApplicationScoped
class UnitCosts {

    /**
     * The money of a contract is what is or was to be paid of it: what was given back at an early end is not a cost.
     */
    private static final String PRICED = """
            select o.id, c.id contract, c.number, c.agency_id, c.purchaser_id, c.area_code, c.service_type,
                o.evaluation_id, o.indicator, o.unit,
                   o.period_from, o.period_to, o.quantity,
                   round(m.money * greatest(0, least(o.period_to, e.last) - greatest(o.period_from,
                       c.from_on) + 1)
                         / (e.last - c.from_on + 1)) as cost,
                   (select b.per_unit from cost_baseline b where b.service_type = c.service_type
                       and b.unit = o.unit
                       and b.valid_from <= o.period_to order by b.valid_from desc limit 1) as baseline
              from contract_output o join known_contract c on c.id = o.contract_id and c.from_on is not null
              cross join lateral (select greatest(c.from_on,
                  least(c.to_on, coalesce(c.ended_on, c.to_on))) as last) e
              cross join lateral (select coalesce(sum(p.amount), 0) as money from payable p
                  where p.contract_id = c.id and p.part <> 'INTEREST' and p.status in (:counting)) m""";
    private static final String LATEST = """
            where not exists (select 1 from contract_output l where l.contract_id = o.contract_id
                and l.indicator = o.indicator
                  and (l.period_to, l.id) > (o.period_to, o.id))""";

    /** What is asked for; null for any. */
    record Filter(@Nullable String serviceType, @Nullable String unit, @Nullable String areaCode,
            @Nullable UUID agencyId, @Nullable String purchaserId) {
    }

    private final EntityManager database;

    UnitCosts(EntityManager database) {
        this.database = database;
    }

    /** Every period of one contract, newest first. */
    List<CostApi.UnitCost> of(UUID contractId) {
        return read(PRICED + " where o.contract_id = :contract order by o.period_to desc, o.indicator, o.id",
                Map.of("contract", contractId), 200);
    }

    /** The latest period of each contract and indicator, newest result first. */
    List<CostApi.UnitCost> latest(Filter filter, @Nullable UUID before, int rows) {
        var sql = new StringBuilder(PRICED).append("\n").append(LATEST).append(" and o.id < :before");
        var values = new HashMap<String, Object>(Map.of("before", before == null ? new UUID(-1, -1) : before));
        narrow(sql, values, "c.service_type", filter.serviceType());
        narrow(sql, values, "o.unit", filter.unit());
        narrow(sql, values, "c.area_code", filter.areaCode());
        narrow(sql, values, "c.agency_id", filter.agencyId());
        narrow(sql, values, "c.purchaser_id", filter.purchaserId());
        return read(sql.append(" order by o.id desc").toString(), values, rows);
    }

    private static void narrow(StringBuilder sql, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            var name = "v" + values.size();
            sql.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }

    /** By unit and year of the period's end, at most two hundred, the latest year first. */
    @SuppressWarnings("unchecked")
    List<CostApi.UnitYear> years(@Nullable String serviceType) {
        var values = new HashMap<String, Object>();
        var inner = new StringBuilder(PRICED).append("\n").append(LATEST);
        narrow(inner, values, "c.service_type", serviceType);
        var query = database.createNativeQuery("""
                select service_type, unit, cast(extract(year
                    from period_to) as int) y, count(distinct contract), sum(quantity), sum(cost),
                       (array_agg(baseline order by period_to desc))[1]
                  from (%s) u group by 1, 2, 3 order by 3 desc, 1, 2""".formatted(inner)).setMaxResults(200)
                .setParameter("counting", PayableStatus.COUNTING);
        values.forEach(query::setParameter);
        return ((List<Object[]>) query.getResultList()).stream().map(row -> {
            var quantity = (BigDecimal) row[4];
            var cost = Rows.money(row[5]);
            var baseline = row[6] == null ? null : Rows.money(row[6]);
            var per = Costing.per(cost, quantity);
            return new CostApi.UnitYear((String) row[0], (String) row[1], ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(), plain(quantity), cost, per, baseline, Costing.over(per, baseline));
        }).toList();
    }

    /** @return all its money and, of it, the wages */
    Money[] money(UUID contractId) {
        var row = (Object[]) database.createNativeQuery("""
                select coalesce(sum(amount), 0), coalesce(sum(amount) filter (where part = 'WAGE'), 0)
                    from payable
                 where contract_id = :id and part <> 'INTEREST' and status in (:counting)""")
                .setParameter("id", contractId).setParameter("counting", PayableStatus.COUNTING).getSingleResult();
        return new Money[]{Rows.money(row[0]), Rows.money(row[1])};
    }

    @SuppressWarnings("unchecked")
    private List<CostApi.UnitCost> read(String sql, Map<String, Object> values, int rows) {
        var query =
                database.createNativeQuery(sql).setMaxResults(rows).setParameter("counting", PayableStatus.COUNTING);
        values.forEach(query::setParameter);
        return ((List<Object[]>) query.getResultList()).stream().map(UnitCosts::view).toList();
    }

    private static CostApi.UnitCost view(Object[] row) {
        var quantity = (BigDecimal) row[12];
        var cost = Rows.money(row[13]);
        var baseline = row[14] == null ? null : Rows.money(row[14]);
        var per = Costing.per(cost, quantity);
        return new CostApi.UnitCost((UUID) row[0], (UUID) row[1], (String) row[2], (UUID) row[3], (String) row[4],
                (String) row[5], (String) row[6], (UUID) row[7], (String) row[8], (String) row[9], Rows.day(row[10]),
                Rows.day(row[11]), plain(quantity), cost, per, baseline, Costing.over(per, baseline));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
