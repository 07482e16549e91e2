package org.linli.funding.liquidity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.funding.Rows;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.receivable.Receivables;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;

/**
 * Reckons outlooks from what is booked: what came since the cash was counted, what is due, and how its purchasers pay.
 */
@ApplicationScoped
class Outlooks {

    private static final int MOST = 500;

    private final EntityManager database;

    Outlooks(EntityManager database) {
        this.database = database;
    }

    /** Empty where the agency has declared no cash, or where no payroll is known. */
    Optional<Outlook> of(Runway runway, RuleBook rules, LocalDate today) {
        var cash = runway.cash();
        var on = runway.cashOn();
        var payroll = payroll(runway);
        if (cash == null || on == null || !payroll.isPositive()) {
            return Optional.empty();
        }
        var now = cash.plus(received(runway.agencyId(), on)).minus(runway.paidSince(on));
        return Optional.of(new Outlook(Money.max(Money.ZERO, now), coming(runway.agencyId(), rules, today), payroll));
    }

    /** As it was last paid; before anything was confirmed, what the contracts in force have for wages in a month. */
    Money payroll(Runway runway) {
        return runway.payroll().orElseGet(() -> Money.fen(((Number) database.createNativeQuery("""
                select coalesce(sum(wages / months), 0) from known_contract where agency_id = :agency
                    and ended_on is null""").setParameter("agency", runway.agencyId()).getSingleResult()).longValue()));
    }

    /** Paid to the agency itself with a later value date, and advances granted since, less what went back. */
    private Money received(UUID agencyId, LocalDate since) {
        return Money.fen(((Number) database.createNativeQuery("""
                select coalesce((select sum(i.gross - i.repayment) from settled_payment i
                                  where i.agency_id = :agency and i.value_date > :since
                                    and not exists (select from receivable r
                                        where r.assignee_account_id = i.account_id)), 0)
                     + coalesce((select sum(case e.side when 'DEBIT' then e.amount else -e.amount end)
                         from ledger_entry e join ledger_account a
                         on a.id = e.account_id
                                   join ledger_transaction t on t.id = e.transaction_id
                                  where a.code in (:bridge, :reserve)
                                      and t.purpose in ('GRANT', 'RETURN') and %s
                                    and t.effective_on > :since), 0)
                     - coalesce((select sum(amount) from bridge_repayment where agency_id = :agency
                                    and reference is not null and reversal_id is null
                                    and value_date > :since), 0)""".formatted(Ledger.BOOKED))
                .setParameter("agency", agencyId).setParameter("since", since)
                .setParameter("bridge", "AGENCY:" + agencyId + ":ADVANCE")
                .setParameter("reserve", "AGENCY:" + agencyId + ":SALARY_ADVANCE").getSingleResult()).longValue());
    }

    @SuppressWarnings("unchecked")
    private List<Coming> coming(UUID agencyId, RuleBook rules, LocalDate today) {
        List<Object[]> rows = database.createNativeQuery("""
                select p.id, p.purchaser_id, p.amount - p.paid - p.disputed - coalesce((select
                    sum(b.granted - b.repaid - b.written_off)
                          from bridge b where b.payable_id = p.id
                              and b.status in (:out)), 0), p.due_on
                  from payable p where p.agency_id = :agency
                      and p.status in (:running)
                   and p.due_on <= :until and p.holds = '[]'
                   and not exists (select from receivable r where r.payable_id = p.id and r.status = :assigned)
                 order by p.due_on, p.id limit :most""", Object[].class).setParameter("agency", agencyId)
                .setParameter("until", today.plusDays(rules.get("FR05", today).asInt())).setParameter("most", MOST)
                .setParameter("running", PayableStatus.RUNNING).setParameter("out", Bridges.OUT)
                .setParameter("assigned", Receivables.ASSIGNED).getResultList();
        var known = new HashMap<String, Punctuality>();
        return rows.stream().map(row -> {
            var purchaser = (String) row[1];
            var dueOn = Rows.day(row[3]);
            return new Coming((UUID) row[0], purchaser, Money.max(Money.ZERO, Money.fen(((Number) row[2]).longValue())),
                    dueOn, of(purchaser, known, rules, today).probability(),
                    Math.max(0, ChronoUnit.DAYS.between(dueOn, today)));
        }).toList();
    }

    private Punctuality of(String purchaser, Map<String, Punctuality> known, RuleBook rules, LocalDate today) {
        return known.computeIfAbsent(purchaser, each -> punctuality(each, rules, today));
    }

    /** What fell due in the window of FR06: in time, or late, paid or not. */
    Punctuality punctuality(String purchaserId, RuleBook rules, LocalDate today) {
        var found = (Object[]) database.createNativeQuery("""
                select count(*) filter (where cleared_on <= due_on), count(*) from payable
                 where purchaser_id = :purchaser and due_on >= :from
                   and (cleared_on is not null or due_on < :today
                       and status in (:running))""").setParameter("purchaser", purchaserId)
                .setParameter("running", PayableStatus.RUNNING)
                .setParameter("from", today.minusMonths(rules.get("FR06", today).asInt())).setParameter("today", today)
                .getSingleResult();
        return new Punctuality(((Number) found[0]).longValue(), ((Number) found[1]).longValue(),
                rules.get("FR07", today).asInt());
    }
}
