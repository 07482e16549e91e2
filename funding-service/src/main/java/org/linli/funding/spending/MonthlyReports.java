package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.ledger.AccountKind;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.money.Money;
import org.linli.platform.web.UnitNames;

/** What a month did by source, programme and unit: from the ledger alone, by value date. */
@ApplicationScoped
class MonthlyReports {

    /**
     * Over all months: planned = promised - earned, owed = earned - paid, free = allocated - promised - interest.
     *
     * @param lineId null for a gift that goes back: it is of no budget line
     * @param unitName what the unit is called; {@code allocated} less what was taken back; {@code promised} to
     * contracts and grants, less what they gave back; {@code earned} less what was written down; {@code paid} less what
     * came back; {@code interest} late interest that the line bore
     */
    @Schema(name = "MonthlyReportLine", description = "月报 What a month did to one budget line, or to a gift going back")
    record Line(UUID sourceId, String source, @Nullable UUID lineId, String programme, String unit, String unitName,
            int fiscalYear, Money allocated, Money promised, Money earned, Money paid, Money interest) {

        List<String> cells() {
            return List.of(source, programme, unit, String.valueOf(fiscalYear), allocated.amount(), promised.amount(),
                    earned.amount(), paid.amount(), interest.amount(), unitName);
        }

        boolean movesNothing() {
            return allocated.isZero() && promised.isZero() && earned.isZero() && paid.isZero() && interest.isZero();
        }
    }

    /** @param closed whether the month takes no more postings */
    @Schema(description = "资金月报 A month by source, programme and unit; lines on which nothing happened are left out")
    record MonthlyReport(@Schema(examples = "2026-11") String month, boolean closed, List<Line> lines) {
    }

    static final List<String> HEADER = List.of("source", "programme", "unit", "fiscal_year", "allocated_cny",
            "promised_cny", "earned_cny", "paid_cny", "interest_cny", "unit_name");

    /** As a gift that goes back to its giver is named where a line has its purpose. */
    private static final String GIVEN_BACK = "退还捐赠";

    private static final List<String> OWED = Stream
            .of(AccountKind.AGENCY_PAYABLE_WAGE, AccountKind.AGENCY_PAYABLE_PERFORMANCE, AccountKind.AGENCY_RETENTION)
            .map(Enum::name).toList();
    private static final List<String> TOLD = Stream
            .concat(OWED.stream(),
                    Stream.of(AccountKind.PROGRAMME_ALLOCATED, AccountKind.CONTRACT_COMMITTED).map(Enum::name))
            .toList();

    /** Each booking is told once: by the account of its line, by what its contract is promised, or by its payment. */
    private static final String LINES = """
            with booked as (
                select a.code, a.kind, t.source_type, t.source_id, t.purpose,
                       case e.side when 'CREDIT' then e.amount else -e.amount end credit
                  from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                  join ledger_account a on a.id = e.account_id
                 where t.effective_on >= :from and t.effective_on < :to and %s and a.kind in (:told)),
            moved as (
                select l.source_id, l.id line_id, l.purchaser_id unit,
                       coalesce(sum(b.credit) filter (where b.source_type = 'ALLOCATION'), 0) allocated,
                       coalesce(sum(b.credit) filter (where b.source_type = 'DISPUTE'
                           or b.source_type = 'CONTRACT_CHANGE' and b.purpose like 'REDUCE %%'), 0) less,
                       coalesce(-sum(b.credit) filter (where b.source_type = 'PAYMENT'), 0) interest,
                       0 committed, 0 triggered, 0 paid
                  from booked b join budget_line l on b.code = 'PROGRAMME:' || l.id || ':ALLOCATED'
                 group by l.id
                union all
                select c.source_id, c.line_id, c.purchaser_id, 0, 0, 0,
                       coalesce(sum(b.credit) filter (where b.purpose <> 'TRIGGER'), 0),
                       coalesce(-sum(b.credit) filter (where b.purpose = 'TRIGGER'), 0), 0
                  from booked b join known_contract c on b.code = 'CONTRACT:' || c.id || ':COMMITTED'
                 group by c.source_id, c.line_id, c.purchaser_id
                union all
                select c.source_id, c.line_id, c.purchaser_id, 0, 0, 0, 0, 0, -sum(b.credit)
                  from booked b join instruction i on i.id = b.source_id
                  join known_contract c on c.id = i.contract_id
                 where b.source_type = 'PAYMENT' and b.kind in (:owed)
                 group by c.source_id, c.line_id, c.purchaser_id
                union all
                select c.source_id, c.line_id, c.purchaser_id, 0, -sum(b.credit), 0, 0, 0, 0
                  from booked b join known_contract c on c.line_id is null
                      and b.code in ('AGENCY:' || c.agency_id || ':PAYABLE_PERFORMANCE')
                 where b.source_type <> 'PAYMENT' and b.purpose <> 'TRIGGER'
                 group by c.source_id, c.line_id, c.purchaser_id)
            select m.source_id, s.name, m.line_id, coalesce(l.purpose, :givenBack), coalesce(l.purchaser_id, m.unit),
                   coalesce(l.fiscal_year, :year), sum(m.allocated), sum(m.committed - m.less),
                   sum(m.triggered - m.less), sum(m.paid), sum(m.interest)
              from moved m join fund_source s on s.id = m.source_id left join budget_line l on l.id = m.line_id
             where :unit = '' or coalesce(l.purchaser_id, m.unit) = :unit
             group by m.source_id, s.name, m.line_id, 4, 5, 6
             order by s.name, 5, 4, m.line_id""".formatted(Ledger.BOOKED);

    private final EntityManager database;
    private final UnitNames units;

    MonthlyReports(EntityManager database, UnitNames units) {
        this.database = database;
        this.units = units;
    }

    @SuppressWarnings("unchecked")
    MonthlyReport of(YearMonth month, @Nullable String unit) {
        var from = month.atDay(1);
        var closed = (Boolean) database
                .createNativeQuery("select exists (select from ledger_period where month = :month)", Boolean.class)
                .setParameter("month", from).getSingleResult();
        var rows = (List<Object[]>) database.createNativeQuery(LINES).setParameter("from", from)
                .setParameter("to", from.plusMonths(1)).setParameter("year", month.getYear()).setParameter("told", TOLD)
                .setParameter("owed", OWED).setParameter("givenBack", GIVEN_BACK)
                .setParameter("unit", unit == null ? "" : unit).getResultList();
        return new MonthlyReport(month.toString(), closed, rows.stream()
                .map(row -> new Line((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], (String) row[4],
                        units.of((String) row[4]), ((Number) row[5]).intValue(), Rows.money(row[6]), Rows.money(row[7]),
                        Rows.money(row[8]), Rows.money(row[9]), Rows.money(row[10])))
                .filter(line -> !line.movesNothing()).toList());
    }
}
