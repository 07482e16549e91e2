package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.ledger.AccountKind;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** Every booking of an agency's accounts in a term, each with the balance it left. */
@ApplicationScoped
class StatementLines {

    /** A statement says no more than that in one file. */
    static final int MOST = 20_000;

    static final List<String> HEADER =
            List.of("value_date", "account", "cause", "payable", "contract", "arose_cny", "settled_cny", "balance_cny");

    /** What stands in an account before the first day. */
    static final String OPENING = "OPENING";

    /**
     * @param cause source type and purpose as docs/ledger.md names them, or {@link #OPENING}
     * @param payable its number, and that of its contract; empty where the booking is of none
     * @param arose null of what was settled, and the other way round; both of an opening
     */
    record Line(LocalDate on, AccountKind account, String cause, String payable, String contract, @Nullable Money arose,
            @Nullable Money settled, Money balance) {

        List<String> cells() {
            return List.of(on.toString(), account.name(), cause, payable, contract, amount(arose), amount(settled),
                    balance.amount());
        }

        private static String amount(@Nullable Money money) {
            return money == null ? "" : money.amount();
        }
    }

    private static final String LINES = """
            select t.effective_on, a.kind, t.source_type || ' ' || t.purpose, coalesce(p.number, ''),
                   coalesce(c.number, ''), e.side = a.normal, e.amount
              from ledger_account a join ledger_entry e on e.account_id = a.id
              join ledger_transaction t on t.id = e.transaction_id
              left join instruction i on t.source_type = 'PAYMENT' and i.id = t.source_id
              left join payable p on p.id = case t.source_type when 'PAYMENT' then i.payable_id else t.source_id end
              left join known_contract c on c.id = p.contract_id
             where a.code like :prefix and %s
               and t.effective_on >= :from and t.effective_on <= :to
             order by t.effective_on, t.id, e.line""".formatted(Ledger.BOOKED);

    private final EntityManager database;
    private final Statements statements;

    StatementLines(EntityManager database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /**
     * One line for the opening of each account, then every booking in order.
     *
     * @throws Invalid for a term with more bookings than one file says: none is left out in silence
     */
    List<Line> of(UUID agencyId, LocalDate from, LocalDate to) {
        var lines = new ArrayList<Line>();
        var balances = new HashMap<AccountKind, Money>();
        for (var account : statements.ofAgency(agencyId, from, to).accounts()) {
            var kind = AccountKind.valueOf(account.account());
            balances.put(kind, account.opening());
            lines.add(new Line(from, kind, OPENING, "", "", null, null, account.opening()));
        }
        for (var row : bookings(agencyId, from, to)) {
            var kind = AccountKind.valueOf((String) row[1]);
            var arose = (Boolean) row[5];
            var amount = Rows.money(row[6]);
            var balance = balances.merge(kind, arose ? amount : amount.negated(), Money::plus);
            lines.add(new Line(Rows.day(row[0]), kind, (String) row[2], (String) row[3], (String) row[4],
                    arose ? amount : null, arose ? null : amount, balance));
        }
        return lines;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> bookings(UUID agencyId, LocalDate from, LocalDate to) {
        var rows =
                (List<Object[]>) database.createNativeQuery(LINES).setParameter("prefix", "AGENCY:" + agencyId + ":%")
                        .setParameter("from", from).setParameter("to", to).setMaxResults(MOST + 1).getResultList();
        if (rows.size() > MOST) {
            throw new Invalid(SpendingProblem.TOO_MANY_BOOKINGS, "to", MOST);
        }
        return rows;
    }
}
