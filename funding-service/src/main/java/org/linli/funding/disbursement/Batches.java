package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.funding.Rows;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;
import org.linli.platform.time.Deadline;

@ApplicationScoped
class Batches implements Aggregates<Batch> {

    /** From what waits for an answer or for the bank, and never through all that was ever paid. */
    private static final String EXPECTED = """
            select b.number, b.sent_at, sum(i.gross - i.repayment)
              from (select batch_id, gross, repayment from instruction where status in (:awaiting)
                    union all
                    select i.batch_id, i.gross, i.repayment from cash_awaited a
                      join instruction i on i.settlement_id = a.transaction_id and i.status = :settled) i
              join batch b on b.id = i.batch_id
             where i.gross > i.repayment group by b.id having count(*) > 1""";

    private final RunningNumbers numbers;

    Batches(RunningNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return "Batch";
    }

    /** Its version moves on: what its payments become is part of it. */
    void touch(Batch batch) {
        getEntityManager().lock(batch, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** @return the numbers of other batches that have some of these payables on their way, by payable */
    Map<UUID, String> elsewhere(Collection<UUID> payableIds, Collection<UUID> batchIds) {
        return getEntityManager().createQuery("""
                select i.payableId, b.number from Instruction i join Batch b on b.id = i.batchId
                 where i.payableId in :payables and i.batchId not in :batches and i.status in :live""", Object[].class)
                .setParameter("payables", payableIds).setParameter("batches", batchIds)
                .setParameter("live", BatchStatus.LIVE).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1], (first, other) -> first));
    }

    /** Batches with more than one payment that the bank has not said, and what these come to. */
    @SuppressWarnings("unchecked")
    List<PaymentRegister.Expected> expected() {
        return ((Stream<Object[]>) getEntityManager().createNativeQuery(EXPECTED, Object[].class)
                .setParameter("awaiting", List.of(BatchStatus.SENT.name(), BatchStatus.UNKNOWN.name()))
                .setParameter("settled", BatchStatus.SETTLED.name()).getResultStream())
                .map(row -> new PaymentRegister.Expected((String) row[0], Deadline.dayOf((Instant) row[1]),
                        Rows.money(row[2])))
                .toList();
    }

    static Instruction one(List<Instruction> instructions, UUID id) {
        return one(byId(instructions), id);
    }

    static Map<UUID, Instruction> byId(List<Instruction> instructions) {
        return instructions.stream().collect(Collectors.toMap(Instruction::id, instruction -> instruction));
    }

    static Instruction one(Map<UUID, Instruction> instructions, UUID id) {
        return Optional.ofNullable(instructions.get(id)).orElseThrow(() -> new NotFound("Instruction", id));
    }

    /** Those that there are, to be found one by one afterwards. */
    List<Instruction> named(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : getEntityManager().createQuery("from Instruction where id in :ids order by id", Instruction.class)
                        .setParameter("ids", ids).getResultList();
    }

    Optional<Instruction> instruction(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Instruction.class, id));
    }

    /** All of these payables that came back, or of which the bank paid less than it was told. */
    List<Instruction> cameBack(Collection<UUID> payableIds) {
        return getEntityManager()
                .createQuery("""
                        from Instruction where payableId in :payables
                           and (status = RETURNED or status = SETTLED and shortPaid > :nothing) order by id""",
                        Instruction.class)
                .setParameter("payables", payableIds).setParameter("nothing", Money.ZERO).getResultList();
    }

    /** Whether it pays something again. Nothing is read of it that has to be held. */
    boolean repeats(UUID batchId) {
        return getEntityManager()
                .createQuery("select count(i) from Instruction i where i.batchId = :batch and i.corrects is not null",
                        Long.class)
                .setParameter("batch", batchId).getSingleResult() > 0;
    }

    /** The last of those, by payable. */
    Map<UUID, UUID> returned(Collection<UUID> payableIds) {
        return cameBack(payableIds).stream()
                .collect(Collectors.toMap(Instruction::payableId, Instruction::id, (former, last) -> last));
    }

    /**
     * Of these accounts those from which the bank sent money back because they are wrong, closed or blocked, and where
     * none has arrived since.
     */
    @SuppressWarnings("unchecked")
    Set<UUID> refused(Collection<UUID> accountIds) {
        return accountIds.isEmpty() ? Set.of()
                : Set.copyOf(getEntityManager().createNativeQuery("""
                        select distinct i.account_id from instruction i
                         where i.account_id in (:accounts) and i.status = :returned
                           and left(i.return_reason, 4) in ('AC01', 'AC03', 'AC04', 'AC06')
                           and not exists (select from instruction s where s.account_id = i.account_id
                               and s.status = :settled and s.id > i.id)""", UUID.class)
                        .setParameter("accounts", accountIds).setParameter("returned", BatchStatus.RETURNED.name())
                        .setParameter("settled", BatchStatus.SETTLED.name()).getResultList());
    }

    List<Instruction> instructions(UUID batchId) {
        return getEntityManager()
                .createQuery("from Instruction where batchId = :batch order by position", Instruction.class)
                .setParameter("batch", batchId).getResultList();
    }

    List<Instruction> instructions(Collection<UUID> batchIds) {
        return getEntityManager()
                .createQuery("from Instruction where batchId in :batches order by batchId, position", Instruction.class)
                .setParameter("batches", batchIds).getResultList();
    }

    void persist(Instruction instruction) {
        getEntityManager().persist(instruction);
    }

    void forget(UUID batchId) {
        getEntityManager().createQuery("delete from Instruction where batchId = :batch").setParameter("batch", batchId)
                .executeUpdate();
    }

    String nextNumber(LocalDate day) {
        return numbers.next("batch_number", "D", day);
    }
}
