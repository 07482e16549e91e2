package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.funding.Rows;
import org.linli.funding.contract.Part;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.payable.PayableStatus;
import org.linli.platform.money.Money;

/** What an agency was owed and paid, and where a purchaser's budgets are, from the ledger. */
@ApplicationScoped
class Statements {

    /** @param opening owed before the first day; {@code arose} and {@code settled} in the term, by value date */
    @Schema(name = "AgencyAccountLine", description = "机构账目 One account of an agency over a term")
    record AccountLine(String account, Money opening, Money arose, Money settled, Money closing) {
    }

    @Schema(description = "机构对账单 What an agency was owed and paid in a term")
    record AgencyStatement(UUID agencyId, LocalDate from, LocalDate to, List<AccountLine> accounts) {
    }

    /**
     * @param interestOwed late interest of the purchaser that is payable from the line's source, not yet taken from it
     * @param ties whether everything allocated is found again in one of the other places
     */
    @Schema(name = "BudgetStatementLine", description = "预算执行 Where the money of a budget line is")
    record LineStatement(UUID lineId, UUID sourceId, String purpose, Money allocated, Money free, Money reserved,
            Money planned, Money owed, Money paid, Money interestPaid, Money interestOwed, boolean ties) {
    }

    @Schema(description = "购买方对账单 A purchaser's budgets of a year")
    record PurchaserStatement(String purchaserId, int year, List<LineStatement> lines) {
    }

    private static final String AGENCY = """
            select a.kind, a.normal,
                   coalesce(sum(case when t.effective_on < :from then case e.side
                       when a.normal then e.amount else -e.amount end end), 0),
                   coalesce(sum(case when t.effective_on >= :from and e.side = a.normal then e.amount end), 0),
                   coalesce(sum(case when t.effective_on >= :from and e.side <> a.normal then e.amount end), 0)
              from ledger_account a join ledger_entry e on e.account_id = a.id join ledger_transaction t
                  on t.id = e.transaction_id
             where a.code like :prefix and %s and t.effective_on <= :to
             group by a.kind, a.normal order by a.kind""".formatted(Ledger.BOOKED);
    private static final String PURCHASER = """
            select l.id, l.source_id, l.purpose, l.allocated,
                coalesce(a.credits_posted - a.debits_posted - a.debits_pending, 0),
                   coalesce(a.debits_pending, 0), coalesce(p.planned, 0), coalesce(p.owed, 0),
                       coalesce(p.paid, 0),
                   coalesce((select sum(case e.side when 'DEBIT' then e.amount else -e.amount end)
                               from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                              where e.account_id = a.id and t.source_type = 'PAYMENT'
                                and %s), 0),
                   coalesce((select sum(y.amount - y.paid) from payable y
                              where y.purchaser_id = l.purchaser_id and y.source_id = l.source_id
                                and y.part = :interest and y.status in (:earned)), 0)
              from budget_line l left join ledger_account a on a.code = 'PROGRAMME:' || l.id || ':ALLOCATED'
              left join lateral (select sum(y.amount) filter (where y.status = :planned) planned,
                                        sum(y.amount - y.paid) filter (where y.status in (:earned)) owed,
                                        sum(y.paid) paid
                                   from known_contract c join payable y on y.contract_id = c.id
                                       and y.part <> :interest
                                       where c.line_id = l.id) p on true
             where l.purchaser_id = :purchaser and l.fiscal_year = :year order by l.id""".formatted(Ledger.BOOKED);

    private final EntityManager database;

    Statements(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    AgencyStatement ofAgency(UUID agencyId, LocalDate from, LocalDate to) {
        var rows =
                (List<Object[]>) database.createNativeQuery(AGENCY).setParameter("prefix", "AGENCY:" + agencyId + ":%")
                        .setParameter("from", from).setParameter("to", to).getResultList();
        return new AgencyStatement(agencyId, from, to, rows.stream().map(row -> {
            var opening = Rows.money(row[2]);
            var arose = Rows.money(row[3]);
            var settled = Rows.money(row[4]);
            return new AccountLine((String) row[0], opening, arose, settled, opening.plus(arose).minus(settled));
        }).toList());
    }

    /** A purchaser has a line for each source and year: a handful. */
    @SuppressWarnings("unchecked")
    PurchaserStatement ofPurchaser(String purchaserId, int year) {
        var rows = (List<Object[]>) database.createNativeQuery(PURCHASER).setParameter("purchaser", purchaserId)
                .setParameter("year", year).setParameter("planned", PayableStatus.PLANNED.name())
                .setParameter("earned", PayableStatus.EARNED).setParameter("interest", Part.INTEREST.name())
                .setMaxResults(500).getResultList();
        return new PurchaserStatement(purchaserId, year, rows.stream().map(row -> {
            var places = List.of(Rows.money(row[4]), Rows.money(row[5]), Rows.money(row[6]), Rows.money(row[7]),
                    Rows.money(row[8]), Rows.money(row[9]));
            var allocated = Rows.money(row[3]);
            return new LineStatement((UUID) row[0], (UUID) row[1], (String) row[2], allocated, places.get(0),
                    places.get(1), places.get(2), places.get(3), places.get(4), places.get(5), Rows.money(row[10]),
                    allocated.equals(places.stream().reduce(Money.ZERO, Money::plus)));
        }).toList());
    }
}
