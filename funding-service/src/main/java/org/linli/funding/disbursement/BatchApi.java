package org.linli.funding.disbursement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    }

    record Check(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {
    }

    enum Outcome {
        SETTLED, RETURNED, UNKNOWN
    }

    record Result(@NotNull UUID instructionId, @NotNull Outcome outcome, @Nullable LocalDate valueDate,
            @Nullable @Text(max = 100) String bankReference, @Nullable @Text(max = 500) String reason) {
    }

    record Results(@NotEmpty @Size(max = 500) List<@NotNull @Valid Result> results) {
    }

    /**
     * @param corrects the returned instruction it makes good; {@code enquiries} how often the bank was asked for an
     * answer
     */
    record InstructionView(UUID id, UUID payableId, UUID agencyId, UUID contractId, Part part, String maskedNumber,
            Money gross, Money repayment, Money net, BatchStatus status, @Nullable LocalDate valueDate,
            @Nullable String bankReference, @Nullable String returnReason, @Nullable UUID corrects, int enquiries) {
    }

    record BatchView(UUID id, String number, BatchStatus status, String contentHash, String maker,
            @Nullable String checker, @Nullable Instant sentAt, List<InstructionView> instructions, Money total,
            List<String> allowedActions) {
    }
}
