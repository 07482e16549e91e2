package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.PayableStatus;
import org.linli.platform.money.Money;
import org.linli.platform.web.UnitNames;

/** Reads contracts with what was paid of them, straight from the tables. */
@ApplicationScoped
class Spending {

    /**
     * @param purchaser what the unit is called; {@code daysLate} the highest threshold of lateness any part of it
     * reached; {@code interestPaid} for being late
     */
    @Schema(name = "SpendingLine",
            description = "公共支出 A contract: who bought of whom, for how much, and what was paid when")
    record Line(UUID contractId, String number, UUID agencyId, String agency, String purchaserId, String purchaser,
            LocalDate signedOn, String channel, Money amount, Money paid, Money owed, @Nullable LocalDate lastPaidOn,
            int daysLate, Money interestPaid) {

        List<String> cells() {
            return List.of(number, agency, purchaserId, signedOn.toString(), channel, amount.amount(), paid.amount(),
                    owed.amount(), lastPaidOn == null ? "" : lastPaidOn.toString(), String.valueOf(daysLate),
                    interestPaid.amount(), purchaser);
        }
    }

    static final List<String> HEADER = List.of("contract", "agency", "purchaser", "signed_on", "channel", "amount_cny",
            "paid_cny", "owed_cny", "last_paid_on", "days_late", "late_interest_paid_cny", "purchaser_name");

    /** What is asked for; null for any. */
    record Filter(@Nullable Integer year, @Nullable String purchaserId, @Nullable UUID agencyId) {
    }

    private static final String LINES = """
            select c.id, c.number, c.agency_id, coalesce(a.name, ''), c.purchaser_id, c.signed_on, s.channel,
                c.amount,
                   coalesce(p.paid, 0), coalesce(p.owed, 0), p.last_paid, coalesce(p.late, 0),
                   coalesce(p.interest, 0)
              from known_contract c join fund_source s on s.id = c.source_id left join known_agency a
                  on a.id = c.agency_id
              left join lateral (select sum(paid) filter (where part <> :interest) paid,
                                        max(paid_on) filter (where part <> :interest) last_paid,
                                        max(bucket) filter (where part <> :interest) late,
                                        sum(amount - paid) filter (where status in (:open) and part <> :interest) owed,
                                        sum(paid) filter (where part = :interest) interest
                                   from payable where contract_id = c.id) p on true""";

    private final EntityManager database;
    private final UnitNames units;

    Spending(EntityManager database, UnitNames units) {
        this.database = database;
        this.units = units;
    }

    /** Newest first, those before the given one. */
    @SuppressWarnings("unchecked")
    List<Line> lines(Filter filter, @Nullable UUID before, int rows) {
        var sql = new StringBuilder(LINES).append(" where c.id < :before and c.line_id is not null");
        var values = new HashMap<String, Object>(Map.of("before", before == null ? new UUID(-1, -1) : before));
        if (filter.year() != null) {
            sql.append(" and c.signed_on >= :from and c.signed_on < :to");
            values.put("from", LocalDate.of(filter.year(), 1, 1));
            values.put("to", LocalDate.of(filter.year() + 1, 1, 1));
        }
        if (filter.purchaserId() != null) {
            sql.append(" and c.purchaser_id = :purchaser");
            values.put("purchaser", filter.purchaserId());
        }
        if (filter.agencyId() != null) {
            sql.append(" and c.agency_id = :agency");
            values.put("agency", filter.agencyId());
        }
        var query = database.createNativeQuery(sql.append(" order by c.id desc").toString()).setMaxResults(rows);
        query.setParameter("open", PayableStatus.OPEN).setParameter("interest", Part.INTEREST.name());
        values.forEach(query::setParameter);
        return ((List<Object[]>) query.getResultList()).stream()
                .map(row -> new Line((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], (String) row[4],
                        units.of((String) row[4]), Rows.day(row[5]), (String) row[6], Rows.money(row[7]),
                        Rows.money(row[8]), Rows.money(row[9]), row[10] == null ? null : Rows.day(row[10]),
                        ((Number) row[11]).intValue(), Rows.money(row[12])))
                .toList();
    }
}
