package org.linli.funding.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.funding.Rows;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.ledger.Account;
import org.linli.funding.payable.Payable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/**
 * Whose money bears late interest: the purchaser's own budget, never what somebody gave for something else (D03). A
 * line is burdened when the bank is told to pay.
 */
@ApplicationScoped
public class InterestBudget {

    private static final String LINES = """
            select l.id, l.source_id, coalesce(a.credits_posted - a.debits_posted - a.debits_pending, 0) free,
                   l.fiscal_year
              from budget_line l
              left join ledger_account a on a.code = 'PROGRAMME:' || l.id || ':ALLOCATED'
             where l.purchaser_id = :purchaser and not l.ring_fenced""";

    private final EntityManager database;
    private final KnownContracts contracts;

    InterestBudget(EntityManager database, KnownContracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    /**
     * Where there is enough free money, else the contract's own line, else the latest.
     *
     * @throws Conflict for a purchaser without a line of public money
     */
    @SuppressWarnings("unchecked")
    UUID sourceFor(Payable late) {
        List<UUID> found = database
                .createNativeQuery(
                        "select l.source_id from (" + LINES + ") l "
                                + "order by l.free >= :amount desc, l.id = :own desc, l.fiscal_year desc, l.id limit 1",
                        UUID.class)
                .setParameter("purchaser", late.terms().purchaserId())
                .setParameter("amount", late.interest().open().fen())
                .setParameter("own", contracts.get(late.contractId()).lineId()).getResultList();
        return found.stream().findFirst()
                .orElseThrow(() -> new Conflict(InterestProblem.NO_LINE, late.terms().purchaserId()));
    }

    /** All that may bear interest paid from that source: to be locked with the rest. */
    public List<Account> accounts(Payable interest) {
        return lines(interest).stream().map(row -> Account.allocated((UUID) row[0])).toList();
    }

    /** @throws Conflict when no line has so much free money */
    public Account bearing(Payable interest, Money amount) {
        var lines = lines(interest);
        return lines.stream().filter(row -> !amount.isMoreThan(Rows.money(row[2]))).findFirst()
                .map(row -> Account.allocated((UUID) row[0])).orElseThrow(() -> uncovered(interest, amount,
                        lines.stream().map(row -> Rows.money(row[2])).reduce(Money.ZERO, Money::max)));
    }

    /** The most that a line has free to bear each of them: less than that can be paid of it, more cannot. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Money> largestFree(Collection<Payable> interest) {
        if (interest.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = database
                .createNativeQuery("""
                        select p.id, coalesce(max(l.free), 0) from payable p
                          left join lateral (%s and l.source_id = p.source_id) l on true
                         where p.id in (:ids) group by p.id""".formatted(LINES.replace(":purchaser", "p.purchaser_id")),
                        Object[].class)
                .setParameter("ids", interest.stream().map(Payable::id).toList()).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> Rows.money(row[1])));
    }

    /** @param largest what the line with the most has free */
    public Conflict uncovered(Payable interest, Money amount, Money largest) {
        return new Conflict(InterestProblem.UNCOVERED, interest.number(), amount, largest);
    }

    /** The latest year first. */
    @SuppressWarnings("unchecked")
    private List<Object[]> lines(Payable interest) {
        return database
                .createNativeQuery(LINES + " and l.source_id = :source order by l.fiscal_year desc, l.id",
                        Object[].class)
                .setParameter("purchaser", interest.terms().purchaserId())
                .setParameter("source", interest.terms().sourceId()).getResultList();
    }
}
