package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.platform.money.Money;

/** What a month did to each budget line: by source, programme and unit, from the ledger. */
@ApplicationScoped
class MonthlyReports {

    /** @param promised to contracts and grants, less what they gave back; {@code paid} by value date */
    @Schema(name = "MonthlyReportLine", description = "月报 What a month did to one budget line")
    record Line(UUID sourceId, String source, UUID lineId, String programme, String unit, int fiscalYear,
            Money allocated, Money promised, Money earned, Money paid) {

        List<String> cells() {
            return List.of(source, programme, unit, String.valueOf(fiscalYear), allocated.amount(), promised.amount(),
                    earned.amount(), paid.amount());
        }

        boolean isQuiet() {
            return allocated.isZero() && promised.isZero() && earned.isZero() && paid.isZero();
        }
    }

    /** @param closed whether the month takes no more postings */
    @Schema(description = "资金月报 A month by source, programme and unit; lines on which nothing happened are left out")
    record MonthlyReport(@Schema(examples = "2026-11") String month, boolean closed, List<Line> lines) {
    }

    static final List<String> HEADER = List.of("source", "programme", "unit", "fiscal_year", "allocated_cny",
            "promised_cny", "earned_cny", "paid_cny");

    private static final String LINES = """
            with booked as (
                select a.code, t.source_type, t.purpose, e.side, e.amount
                  from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                  join ledger_account a on a.id = e.account_id
                 where t.effective_on >= :from and t.effective_on < :to
                   and t.mode in ('DIRECT', 'POST', 'REVERSAL')
                   and a.kind in ('PROGRAMME_ALLOCATED', 'CONTRACT_COMMITTED')),
            promised as (
                select c.line_id,
                       sum(case b.side when 'CREDIT' then b.amount else -b.amount end)
                           filter (where b.purpose <> 'TRIGGER') net,
                       sum(b.amount) filter (where b.purpose = 'TRIGGER' and b.side = 'DEBIT') earned
                  from booked b join known_contract c on b.code = 'CONTRACT:' || c.id || ':COMMITTED'
                 group by c.line_id),
            paid as (
                select c.line_id, sum(i.gross) gross from instruction i join known_contract c on c.id = i.contract_id
                 where i.status = :settled and i.value_date >= :from and i.value_date < :to group by c.line_id)
            select l.source_id, s.name, l.id, l.purpose, l.purchaser_id, l.fiscal_year,
                   coalesce((select sum(b.amount) from booked b where b.source_type = 'ALLOCATION'
                       and b.code = 'PROGRAMME:' || l.id || ':ALLOCATED'), 0),
                   coalesce(m.net, 0), coalesce(m.earned, 0), coalesce(p.gross, 0)
              from budget_line l join fund_source s on s.id = l.source_id
              left join promised m on m.line_id = l.id left join paid p on p.line_id = l.id
             where (:unit = '' or l.purchaser_id = :unit)
             order by s.name, l.purchaser_id, l.purpose, l.id""";

    private final EntityManager database;

    MonthlyReports(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    MonthlyReport of(YearMonth month, @Nullable String unit) {
        var from = month.atDay(1);
        var closed = (Boolean) database
                .createNativeQuery("select exists (select from ledger_period where month = :month)", Boolean.class)
                .setParameter("month", from).getSingleResult();
        var rows = (List<Object[]>) database.createNativeQuery(LINES).setParameter("from", from)
                .setParameter("to", from.plusMonths(1)).setParameter("settled", BatchStatus.SETTLED.name())
                .setParameter("unit", unit == null ? "" : unit).getResultList();
        return new MonthlyReport(month.toString(), closed,
                rows.stream()
                        .map(row -> new Line((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3],
                                (String) row[4], ((Number) row[5]).intValue(), Rows.money(row[6]), Rows.money(row[7]),
                                Rows.money(row[8]), Rows.money(row[9])))
                        .filter(line -> !line.isQuiet()).toList());
    }
}
