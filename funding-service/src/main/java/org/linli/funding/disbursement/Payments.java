package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.AdvancePayouts;
import org.linli.funding.ledger.Account;
import org.linli.funding.payable.Payables;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.Vault;

/** The payments as the bank sees them: what it is told, and what it says of each. */
@ApplicationScoped
public class Payments {

    /** @param number in clear: read only to be written into a file for the bank */
    public record Order(UUID paymentId, Money amount, String payee, String bank, String number, String remark) {
    }

    /** A batch that was released, without what is paid inside the house. */
    public record Orders(String batch, Instant sentAt, List<Order> orders) {
    }

    /** One payment as far as a statement needs it. @param amount what leaves the account */
    public record Payment(UUID id, UUID batchId, UUID sourceId, Money amount, BatchStatus status, LocalDate sentOn,
            @Nullable String reference) {

        public boolean awaitsAnswer() {
            return status == BatchStatus.SENT || status == BatchStatus.UNKNOWN;
        }
    }

    private final Batches batches;
    private final BatchService service;
    private final PaymentResultHandler bank;
    private final Payables payables;
    private final AdvancePayouts advances;
    private final Vault vault;

    Payments(Batches batches, BatchService service, PaymentResultHandler bank, Payables payables,
            AdvancePayouts advances, Vault vault) {
        this.batches = batches;
        this.service = service;
        this.bank = bank;
        this.payables = payables;
        this.advances = advances;
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
        var orders = instructions.stream().filter(one -> one.net().isPositive()).map(this::order).toList();
        return new Orders(batch.number(), sentAt, orders);
    }

    private Order order(Instruction one) {
        var secret = one.payeeNumber();
        if (secret == null) {
            throw new Conflict(BatchProblem.NUMBER_UNKNOWN, one.agencyId());
        }
        return new Order(one.id(), one.net(), Objects.requireNonNullElse(one.payeeName(), one.agencyId().toString()),
                Objects.requireNonNullElse(one.payeeBank(), "-"), vault.decrypt(secret, PayeeAccount.NUMBER),
                payables.get(one.payableId()).number());
    }

    /** Takes batches, payables and accounts of many payments and advances in one order before the first is booked. */
    @Transactional(TxType.MANDATORY)
    public void hold(Collection<UUID> paymentIds, Collection<Account> more) {
        var found = paymentIds.stream().distinct().flatMap(id -> batches.instruction(id).stream()).toList();
        found.stream().map(Instruction::batchId).distinct().sorted().forEach(batches::locked);
        bank.hold(found, advances.of(paymentIds).stream().map(AdvancePayouts.Payout::payableId).toList(), more);
    }

    /** Empty for an id that is no payment, and for one that was never released. */
    public Optional<Payment> find(UUID paymentId) {
        return batches.instruction(paymentId).filter(one -> one.pendingId() != null)
                .map(one -> new Payment(one.id(), one.batchId(), one.sourceId(), one.net(), one.status(),
                        batches.get(one.batchId()).sentOn(), one.bankReference()));
    }

    @Transactional(TxType.MANDATORY)
    public void settled(Payment payment, LocalDate valueDate, String reference) {
        service.record(payment.batchId(), List.of(PaymentResult.settled(payment.id(), valueDate, reference)));
    }

    @Transactional(TxType.MANDATORY)
    public void returned(Payment payment, String reason) {
        service.record(payment.batchId(), List.of(PaymentResult.returned(payment.id(), reason)));
    }

    /** Paid, and sent back by the payee's bank. */
    @Transactional(TxType.MANDATORY)
    public void cameBack(Payment payment, String reason, LocalDate on) {
        service.takeBack(payment.batchId(), payment.id(), reason, on);
    }
}
