package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.linli.funding.Rows;
import org.linli.platform.money.Money;

/** Every booking of an agency's accounts in a term, each with the balance it left. */
@ApplicationScoped
class StatementLines {

    /** A statement says no more than that in one file. */
    static final int MOST = 20_000;

    static final List<String> HEADER =
            List.of("value_date", "account", "cause", "payable", "contract", "arose_cny", "settled_cny", "balance_cny");

    private static final String LINES = """
            select t.effective_on, a.kind, t.source_type || ' ' || t.purpose, coalesce(p.number, ''),
                   coalesce(c.number, ''), e.side = a.normal, e.amount
              from ledger_account a join ledger_entry e on e.account_id = a.id
              join ledger_transaction t on t.id = e.transaction_id
              left join instruction i on t.source_type = 'PAYMENT' and i.id = t.source_id
              left join payable p on p.id = case when t.source_type in ('PAYABLE', 'INTEREST') then t.source_id
                  else i.payable_id end
              left join known_contract c on c.id = p.contract_id
             where a.code like :prefix and t.mode in ('DIRECT', 'POST', 'REVERSAL')
               and t.effective_on >= :from and t.effective_on <= :to
             order by t.effective_on, t.id, e.line""";

    private final EntityManager database;
    private final Statements statements;

    StatementLines(EntityManager database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** One row for the opening of each account, then every booking in order. */
    @SuppressWarnings("unchecked")
    List<List<String>> of(UUID agencyId, LocalDate from, LocalDate to) {
        var cells = new ArrayList<List<String>>();
        var balances = new HashMap<String, Money>();
        for (var account : statements.ofAgency(agencyId, from, to).accounts()) {
            balances.put(account.account(), account.opening());
            cells.add(
                    List.of(from.toString(), account.account(), "OPENING", "", "", "", "", account.opening().amount()));
        }
        var rows =
                (List<Object[]>) database.createNativeQuery(LINES).setParameter("prefix", "AGENCY:" + agencyId + ":%")
                        .setParameter("from", from).setParameter("to", to).setMaxResults(MOST).getResultList();
        for (var row : rows) {
            var account = (String) row[1];
            var arose = (Boolean) row[5];
            var amount = Rows.money(row[6]);
            var balance = balances.merge(account, arose ? amount : Money.ZERO.minus(amount), Money::plus);
            cells.add(List.of(Rows.day(row[0]).toString(), account, (String) row[2], (String) row[3], (String) row[4],
                    arose ? amount.amount() : "", arose ? "" : amount.amount(), balance.amount()));
        }
        return cells;
    }
}
