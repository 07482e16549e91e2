package org.linli.funding.disbursement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Part;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

final class BatchApi {

    private BatchApi() {
    }

    /** Without an amount the whole open and undisputed rest is paid. */
    record Line(@NotNull UUID payableId, @Nullable Money amount) {
    }

    record Lines(@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

        List<PaymentLine> wanted() {
            return lines.stream().map(line -> new PaymentLine(line.payableId(), line.amount())).toList();
        }
    }

    record Check(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {
    }

    record SendBack(@NotBlank @Text(max = 500) String reason) {
    }

    record Result(@NotNull UUID instructionId, @NotNull PaymentResult.Outcome outcome, @Nullable LocalDate valueDate,
            @Nullable @Text(max = 100) String bankReference, @Nullable @Text(max = 500) String reason) {

        PaymentResult said() {
            return new PaymentResult(instructionId, outcome, valueDate, bankReference, reason);
        }
    }

    record Results(@NotEmpty @Size(max = 500) List<@NotNull @Valid Result> results) {
    }

    /**
     * @param corrects the instruction it makes good, which came back or was paid in part; {@code enquiries} how often
     * the bank was asked for an answer; {@code saidReturned} why people say it came back, which the bank has not said;
     * {@code heldBack} why it does not go out as drafted, such as ACCOUNT_RETIRED, nobody may be paid there any more,
     * or ACCOUNT_CHANGED, to be drafted anew
     */
    record InstructionView(UUID id, UUID payableId, UUID agencyId, UUID contractId, Part part, String maskedNumber,
            Money gross, Money repayment, Money net, BatchStatus status, @Nullable LocalDate valueDate,
            @Nullable String bankReference, @Nullable String returnReason, @Nullable String saidReturned,
            @Nullable UUID corrects, int enquiries, @Nullable Hindrance heldBack) {

        static InstructionView of(Instruction one, @Nullable Hindrance heldBack) {
            return new InstructionView(one.id(), one.payableId(), one.agencyId(), one.contractId(), one.part(),
                    one.maskedNumber(), one.gross(), one.repayment(), one.net(), one.status(), one.valueDate(),
                    one.bankReference(), one.returnReason(), one.saidReturned(), one.corrects(), one.enquiries(),
                    heldBack);
        }
    }

    /** @param makers everybody who drafted or changed it: none of them checks or sends it */
    record BatchView(UUID id, String number, BatchStatus status, String contentHash, String maker, List<String> makers,
            @Nullable String checker, @Nullable String backReason, @Nullable Instant sentAt,
            List<InstructionView> instructions, Money total, List<String> allowedActions, long version) {

        static BatchView of(Batch batch, List<Instruction> instructions, Map<UUID, Hindrance> held,
                List<String> allowedActions) {
            return new BatchView(batch.id(), batch.number(), batch.status(), batch.contentHash(), batch.maker(),
                    batch.makers(), batch.checker(), batch.backReason(), batch.sentAt().orElse(null),
                    instructions.stream().map(one -> InstructionView.of(one, held.get(one.id()))).toList(),
                    instructions.stream().map(Instruction::gross).reduce(Money.ZERO, Money::plus), allowedActions,
                    batch.version());
        }
    }
}
