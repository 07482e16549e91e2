package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.KnownAgency;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.contract.Part;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankWitness;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.Payables;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.Vault;

/** The payments as the bank sees them: what it is told, and what it says of each. */
@ApplicationScoped
public class PaymentRegister {

    /**
     * @param bank name of the payee's bank, its twelve-digit number, or both
     * @param number in clear: read only to be written into a file for the bank
     * @param remark what the payee reads on the statement
     * @param creditCode of the payee
     */
    public record Order(UUID paymentId, Money amount, String payee, String bank, String number, String remark,
            @Nullable String creditCode) {

        public Order(UUID paymentId, Money amount, String payee, String bank, String number, String remark) {
            this(paymentId, amount, payee, bank, number, remark, null);
        }
    }

    /** A batch that was released, without what is paid inside the house. */
    public record Orders(String batch, Instant sentAt, List<Order> orders) {
    }

    /**
     * One payment as far as a statement needs it.
     *
     * @param amount what leaves the account, or has left it where the bank paid less; {@code rest} what it has not paid
     * then
     */
    public record Payment(UUID id, UUID batchId, UUID sourceId, Money amount, Money rest, BatchStatus status,
            LocalDate sentOn, @Nullable String reference, @Nullable UUID settlementId, Set<PayableCommand> owed) {

        public boolean awaitsAnswer() {
            return status == BatchStatus.SENT || status == BatchStatus.UNKNOWN;
        }

        /** Whether what is owed can take that answer as it stands. */
        public boolean canSettle() {
            return awaitsAnswer() && owed.contains(PayableCommand.SETTLE);
        }

        public boolean canReturn() {
            return awaitsAnswer() && owed.contains(PayableCommand.BOUNCE);
        }

        public boolean canComeBack() {
            return status == BatchStatus.SETTLED && owed.contains(PayableCommand.UNDO);
        }
    }

    private final Batches batches;
    private final BatchService service;
    private final PaymentResultHandler bank;
    private final BankWitness bankSays;
    private final Payables payables;
    private final AdvancePayoutResult advances;
    private final KnownAgencies agencies;
    private final Vault vault;

    PaymentRegister(Batches batches, BatchService service, PaymentResultHandler bank, BankWitness bankSays,
            Payables payables, AdvancePayoutResult advances, KnownAgencies agencies, Vault vault) {
        this.batches = batches;
        this.service = service;
        this.bank = bank;
        this.bankSays = bankSays;
        this.payables = payables;
        this.advances = advances;
        this.agencies = agencies;
        this.vault = vault;
    }

    /**
     * @throws Conflict before the batch is released, when it is not what was checked, and while a payee's number is not
     * known here
     */
    public Orders of(UUID batchId) {
        var batch = batches.get(batchId);
        var sentAt = batch.sentAt().orElseThrow(() -> new Conflict(BatchProblem.NOT_RELEASED, batch.number()));
        var instructions = batches.instructions(batchId);
        batch.requireAsReleased(instructions);
        payables.list("id in ?1", instructions.stream().map(Instruction::payableId).toList());
        agencies.load(instructions.stream().map(Instruction::agencyId).distinct().toList());
        var orders = instructions.stream().filter(one -> one.net().isPositive()).map(this::order).toList();
        return new Orders(batch.number(), sentAt, orders);
    }

    private Order order(Instruction one) {
        var secret = one.payeeNumber();
        if (secret == null) {
            throw new Conflict(BatchProblem.NUMBER_UNKNOWN, one.agencyId());
        }
        return new Order(one.id(), one.ordered(),
                Objects.requireNonNullElse(one.payeeName(), one.agencyId().toString()),
                Objects.requireNonNullElse(one.payeeBank(), "-"), vault.decrypt(secret, PayeeAccount.NUMBER),
                purpose(one.part()) + " " + payables.get(one.payableId()).number(),
                agencies.findByIdOptional(one.agencyId()).flatMap(KnownAgency::creditCode).orElse(null));
    }

    /** As the payee's people read it. */
    private static String purpose(Part part) {
        return switch (part) {
            case WAGE -> "政府购买社会工作服务费（人员）";
            case PERFORMANCE -> "政府购买社会工作服务费（绩效）";
            case RETENTION -> "政府购买社会工作服务费（尾款）";
            case INTEREST -> "逾期付款利息";
        };
    }

    /** Takes batches, payables and accounts of many payments and advances in one order before the first is booked. */
    @Transactional(TxType.MANDATORY)
    public void hold(Collection<UUID> paymentIds, Collection<Account> more) {
        var found = batches.named(Set.copyOf(paymentIds));
        batches.lockedAll(found.stream().map(Instruction::batchId).distinct().toList());
        var bearing = found.stream().map(Instruction::sourceId).distinct().map(Account::fundRestricted);
        bank.hold(found, advances.of(paymentIds).stream().map(AdvancePayoutResult.Payout::payableId).toList(),
                Stream.concat(more.stream(), bearing).toList());
    }

    /** Empty for an id that is no payment, and for one that was never released. */
    public Optional<Payment> find(UUID paymentId) {
        return batches.instruction(paymentId).filter(one -> one.pendingId() != null).map(this::payment);
    }

    /** What left the house of the batch of that number; empty for a number that is none, and before it was released. */
    public List<Payment> inBatch(String number) {
        return batches.find("number", number).firstResultOptional().stream()
                .flatMap(batch -> batches.instructions(batch.id()).stream())
                .filter(one -> one.pendingId() != null && one.net().isPositive()).map(this::payment).toList();
    }

    /** As {@link #inBatch(String)}, by its id. */
    public List<Payment> inBatch(UUID batchId) {
        return batches.findByIdOptional(batchId).stream().flatMap(batch -> inBatch(batch.number()).stream()).toList();
    }

    /** A batch with several payments of which the bank has not said that they left. @param sum of these */
    public record Expected(String number, LocalDate sentOn, Money sum) {
    }

    public List<Expected> expected() {
        return batches.expected();
    }

    private Payment payment(Instruction one) {
        var amount = one.status() == BatchStatus.RETURNED ? one.ordered() : one.net();
        return new Payment(one.id(), one.batchId(), one.sourceId(), amount, one.rest(), one.status(),
                batches.get(one.batchId()).sentOn(), one.bankReference(), one.settlementId(),
                payables.get(one.payableId()).accepted());
    }

    @Transactional(TxType.MANDATORY)
    public void settled(Payment payment, LocalDate valueDate, String reference) {
        service.record(payment.batchId(), List.of(PaymentResult.settled(payment.id(), valueDate, reference)));
    }

    /** @param by who found out what a word of the bank means; nobody where it speaks for itself */
    @Transactional(TxType.MANDATORY)
    public void returned(Payment payment, String reason, Handlers by) {
        service.record(payment.batchId(), List.of(PaymentResult.returned(payment.id(), reason)), by);
    }

    /** What a statement says of one payment. */
    public record Settled(UUID paymentId, LocalDate valueDate, String reference) {
    }

    /** Several of one batch at once, each as {@link #settled(Payment, LocalDate, String)}. */
    @Transactional(TxType.MANDATORY)
    public void settled(UUID batchId, List<Settled> paid) {
        service.record(batchId, paid.stream()
                .map(one -> PaymentResult.settled(one.paymentId(), one.valueDate(), one.reference())).toList());
    }

    /**
     * Several of one batch at once, each with what the bank says of it, as
     * {@link #returned(Payment, String, Handlers)}.
     */
    @Transactional(TxType.MANDATORY)
    public void returned(UUID batchId, Map<UUID, String> reasons) {
        service.record(batchId, reasons.entrySet().stream()
                .map(each -> PaymentResult.returned(each.getKey(), each.getValue())).toList());
    }

    /** The bank has paid less than it was told; the rest is owed as before. */
    @Transactional(TxType.MANDATORY)
    public void settledInPart(Payment payment, Money paid, LocalDate on, String reference) {
        service.recordInPart(payment.batchId(), payment.id(), paid, on, reference);
    }

    /**
     * Asked before it is {@link #paidAfterAll} or {@link #restPaid}.
     *
     * @throws Conflict where what it would pay is not open
     */
    @Transactional(TxType.MANDATORY)
    public void requireOwedAfterAll(Payment payment, Money paid) {
        service.requireOwedAfterAll(payment.id(), paid);
    }

    /** The bank, which had paid less than it was told, has paid more of it. */
    @Transactional(TxType.MANDATORY)
    public void restPaid(Payment payment, Money paid, LocalDate on) {
        service.recordRest(payment.batchId(), payment.id(), paid, on);
    }

    /** It had come back, and the bank has paid it all the same, or less of it. */
    @Transactional(TxType.MANDATORY)
    public void paidAfterAll(Payment payment, Money paid, LocalDate on, String reference) {
        service.payAfterAll(payment.batchId(), payment.id(), paid, on, reference);
    }

    /** Paid, and sent back by the payee's bank, which says so. */
    @Transactional(TxType.MANDATORY)
    public void cameBack(Payment payment, String reason, LocalDate on) {
        takenBack(payment, reason, on, Handlers.NONE);
    }

    /** As {@link #cameBack}, by people: none of them checks or sends what pays it again. */
    @Transactional(TxType.MANDATORY)
    public void takenBack(Payment payment, String reason, LocalDate on, Handlers by) {
        service.takeBack(payment.batchId(), payment.id(), reason, on, by);
    }

    /** Taken before everything else by whoever takes a payment back. @see BankWitness#hold */
    @Transactional(TxType.MANDATORY)
    public void holdBank() {
        bankSays.hold();
    }

    /**
     * @param but the line that is being settled, if it is one
     * @throws Conflict where a line of the bank names that payment and is not settled
     */
    @Transactional(TxType.MANDATORY)
    public void requireSilent(Payment payment, @Nullable UUID but) {
        service.requireSilent(List.of(payment.id()), but);
    }
}
