package org.linli.funding.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.money.Money;

/** All fund sources. */
@ApplicationScoped
public class FundSources implements Aggregates<FundSource> {

    /**
     * Gifts of which nothing is left and that are not said to be spent or given back.
     *
     * @param unpaid states in which something is still to be paid
     */
    @SuppressWarnings("unchecked")
    public List<UUID> spent(List<String> unpaid, int limit) {
        return getEntityManager().createNativeQuery("""
                select s.id from fund_source s join ledger_account r on r.code = 'FUND:' || s.id || ':RESTRICTED'
                 where s.status in (:open) and s.channel <> :publicMoney and r.credits_posted > 0
                     and r.credits_posted = r.debits_posted and r.debits_pending = 0
                     and not exists (select from budget_line l join ledger_account a
                                         on a.code = 'PROGRAMME:' || l.id || ':ALLOCATED'
                                      where l.source_id = s.id and a.credits_posted > a.debits_posted)
                     and not exists (select from payable p where p.source_id = s.id and p.status in (:unpaid))
                 order by s.id limit :limit""", UUID.class)
                .setParameter("open", List.of(SourceStatus.RECEIVED.name(), SourceStatus.ALLOCATED.name()))
                .setParameter("publicMoney", Channel.GOVERNMENT.name()).setParameter("unpaid", unpaid)
                .setParameter("limit", limit).getResultList();
    }

    /** Whether no other booking than that one, and what was taken back, ever brought money into that source. */
    boolean hadNothingElse(UUID sourceId, UUID booking) {
        var nothingElse = """
                select not exists (select from ledger_account a join ledger_entry e on e.account_id = a.id
                           join ledger_transaction t on t.id = e.transaction_id
                     where a.code = 'FUND:' || :source || ':CASH' and e.side = 'DEBIT' and t.id <> :booking
                       and t.source_type in ('RECEIPT', 'REMAINDER')
                       and not %s)""".formatted(Ledger.TAKEN_BACK);
        return (Boolean) getEntityManager().createNativeQuery(nothingElse, Boolean.class)
                .setParameter("source", sourceId.toString()).setParameter("booking", booking).getSingleResult();
    }

    /**
     * Gifts that may take over what is left of one: for the same or narrower services and areas, in their days; those
     * after the given one.
     */
    @SuppressWarnings("unchecked")
    public List<FundSource> like(FundSource from, LocalDate day, @Nullable UUID after, int rows) {
        return getEntityManager().createNativeQuery("""
                select s.* from fund_source s, (select restriction from fund_source where id = :from) f
                 where s.id <> :from and s.channel <> :publicMoney and s.id > :after
                   and s.valid_from <= :day and (s.valid_until is null or s.valid_until >= :day)
                   and (f.restriction -> 'serviceTypes' = '[]' or s.restriction -> 'serviceTypes' <> '[]'
                        and s.restriction -> 'serviceTypes' <@ (f.restriction -> 'serviceTypes'))
                   and (f.restriction -> 'areaCodes' = '[]' or s.restriction -> 'areaCodes' <> '[]'
                        and s.restriction -> 'areaCodes' <@ (f.restriction -> 'areaCodes'))
                 order by s.id limit :rows""", FundSource.class).setParameter("from", from.id())
                .setParameter("publicMoney", Channel.GOVERNMENT.name()).setParameter("day", day)
                .setParameter("after", after == null ? new UUID(0, 0) : after).setParameter("rows", rows)
                .getResultList();
    }

    @Override
    public String kind() {
        return "FundSource";
    }

    /** One receipt as the giver is told it. */
    public record Receipt(UUID id, Money amount, LocalDate receivedOn, String reference) {
    }

    /** Newest first, those before the given one. */
    public List<Receipt> receipts(UUID sourceId, @Nullable UUID before, int rows) {
        return getEntityManager().createQuery(
                "select r.id, r.amount, r.receivedOn, r.reference from FundReceipt r where r.sourceId = :source "
                        + "and r.takenBackOn is null and r.id < :before order by r.id desc",
                Receipt.class).setParameter("source", sourceId)
                .setParameter("before", before == null ? new UUID(-1, -1) : before).setMaxResults(rows).getResultList();
    }

    /** Money that was entered, by whomever. */
    public record Entered(UUID id, UUID sourceId, LocalDate receivedOn, String reference) {
    }

    /** Entered with that bank reference and amount, the oldest first. */
    public List<Entered> receipts(String reference, Money amount) {
        return getEntityManager().createQuery("""
                select r.id, r.sourceId, r.receivedOn, r.reference from FundReceipt r
                 where r.reference = :reference and r.amount = :amount and r.takenBackOn is null
                 order by r.id""", Entered.class).setParameter("reference", reference).setParameter("amount", amount)
                .setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    /** Entered for that source in that amount, the oldest first. */
    public List<Entered> receiptsOf(UUID sourceId, Money amount) {
        return getEntityManager().createQuery("""
                select r.id, r.sourceId, r.receivedOn, r.reference from FundReceipt r
                 where r.sourceId = :source and r.amount = :amount and r.takenBackOn is null
                 order by r.id""", Entered.class).setParameter("source", sourceId).setParameter("amount", amount)
                .getResultList();
    }

    public boolean isReceived(UUID sourceId, String reference) {
        return getEntityManager().createQuery("""
                select count(r) from FundReceipt r where r.sourceId = :source and r.reference = :reference
                   and r.takenBackOn is null""", Long.class).setParameter("source", sourceId)
                .setParameter("reference", reference).getSingleResult() > 0;
    }
}
