package org.linli.funding.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.money.Money;

/** Where the money of one source is now, to the fen, from the ledger: what its giver is told. */
@ApplicationScoped
public class SourceReport {

    /**
     * @param other what the bank did by mistake, and remainders that went on; {@code ties} what came in is what is
     * still there in every place and what was paid
     */
    @Schema(name = "SourceReportView",
            description = "资金来源报告 Where the money of a source is; ties when it adds up to the fen")
    public record Places(UUID sourceId, Money received, Money unallocated, Money inBudgets, Money reserved,
            Money committed, Money owed, Money paid, Money toPools, Money other, Money inBank, boolean ties,
            List<Project> projects) {
    }

    /** One contract that draws on it; no person and no agency's account. */
    @Schema(name = "SourceProject", description = "项目 A contract that draws on the source")
    public record Project(UUID contractId, UUID agencyId, String purchaserId, Money amount, Money paid) {
    }

    private static final String TOTALS = """
            with cash as (select e.side, e.amount, t.source_type, t.purpose
                            from ledger_account a join ledger_entry e on e.account_id = a.id
                                join ledger_transaction t on t.id = e.transaction_id
                           where a.code = 'FUND:' || :source || ':CASH'
                               and %s),
                 lines as (select sum(a.credits_posted - a.debits_posted - a.debits_pending) free,
                     sum(a.debits_pending) held
                             from budget_line l join ledger_account a
                                 on a.code = 'PROGRAMME:' || l.id || ':ALLOCATED'
                            where l.source_id = cast(:source as uuid))
            select coalesce((select sum(case side when 'DEBIT' then amount else -amount end) from cash
                       where source_type = 'RECEIPT'), 0),
                   coalesce((select credits_posted - debits_posted from ledger_account
                       where code = 'FUND:' || :source || ':RESTRICTED'), 0),
                   coalesce((select free from lines), 0), coalesce((select held from lines), 0),
                   coalesce((select sum(case side when 'CREDIT' then amount else -amount end) from cash
                       where source_type = 'PAYMENT'), 0),
                   coalesce((select sum(case side when 'CREDIT' then amount else -amount end) from cash
                       where source_type in ('BRIDGE_POOL', 'SALARY_RESERVE')), 0),
                   coalesce((select sum(case side when 'CREDIT' then amount else -amount end) from cash
                       where source_type in ('BANK_ENTRY', 'REMAINDER')), 0),
                   coalesce((select sum(case side when 'DEBIT' then amount else -amount end) from cash), 0)
            """.formatted(Ledger.BOOKED);

    private final EntityManager database;
    private final SourceDebts debts;

    SourceReport(EntityManager database, SourceDebts debts) {
        this.database = database;
        this.debts = debts;
    }

    public Places of(UUID sourceId) {
        var row = (Object[]) database.createNativeQuery(TOTALS).setParameter("source", sourceId.toString())
                .getSingleResult();
        var received = money(row[0]);
        var owing = debts.of(sourceId);
        var places = List.of(money(row[1]), money(row[2]), money(row[3]), owing.planned(), owing.owed(), money(row[4]),
                money(row[5]), money(row[6]));
        return new Places(sourceId, received, places.get(0), places.get(1), places.get(2), places.get(3), places.get(4),
                places.get(5), places.get(6), places.get(7), money(row[7]),
                received.equals(places.stream().reduce(Money.ZERO, Money::plus)), debts.projects(sourceId));
    }

    private static Money money(Object fen) {
        return Money.fen(((Number) fen).longValue());
    }
}
