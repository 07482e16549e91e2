package org.linli.funding.dependence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.money.Money;

/** What agencies declared, and what they were paid by the ledger. */
@ApplicationScoped
class Incomes implements PanacheRepositoryBase<IncomeDeclaration, UUID> {

    List<IncomeDeclaration> current(UUID agencyId, int year) {
        return list("agencyId = ?1 and year = ?2 and current = true order by source", agencyId, year);
    }

    Income of(UUID agencyId, int year) {
        var declared = current(agencyId, year).stream().filter(one -> one.amount().isPositive())
                .map(one -> new Income.Part(one.source().name(), one.source().isFiscal(), true, one.amount()));
        return new Income(Stream.concat(paid(agencyId, year).stream(), declared).toList());
    }

    /** What left the sources' cash for the agency in that year, less what came back; by value date. */
    @SuppressWarnings("unchecked")
    private List<Income.Part> paid(UUID agencyId, int year) {
        List<Object[]> rows = getEntityManager().createNativeQuery("""
                select cast(s.id as text), s.channel, sum(case c.side when 'CREDIT' then c.amount
                    else -c.amount end) as net
                  from ledger_account a join ledger_entry e on e.account_id = a.id
                  join ledger_transaction t on t.id = e.transaction_id
                      and %s
                  join ledger_entry c on c.transaction_id = t.id
                  join ledger_account f on f.id = c.account_id and f.kind = 'FUND_CASH'
                  join fund_source s on f.code = 'FUND:' || s.id || ':CASH'
                 where a.code in (:wage, :performance, :retention, :interest)
                     and t.effective_on between :from and :to
                 group by s.id, s.channel order by s.id""".formatted(Ledger.BOOKED), Object[].class)
                .setParameter("wage", "AGENCY:" + agencyId + ":PAYABLE_WAGE")
                .setParameter("performance", "AGENCY:" + agencyId + ":PAYABLE_PERFORMANCE")
                .setParameter("retention", "AGENCY:" + agencyId + ":RETENTION")
                .setParameter("interest", "AGENCY:" + agencyId + ":INTEREST")
                .setParameter("from", LocalDate.of(year, 1, 1)).setParameter("to", LocalDate.of(year, 12, 31))
                .getResultList();
        return rows.stream().filter(row -> ((Number) row[2]).longValue() > 0)
                .map(row -> new Income.Part((String) row[0], "GOVERNMENT".equals(row[1]), false,
                        Money.fen(((Number) row[2]).longValue())))
                .toList();
    }
}
