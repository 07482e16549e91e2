package org.linli.funding.receivable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.money.Money;

/** Requests and answers about receivables. */
final class ReceivableApi {

    private ReceivableApi() {
    }

    @Schema(description = "申请确权 The payable whose open amount is to be confirmed")
    record Ask(@NotNull UUID payableId) implements Owned.About {

        @Override
        public UUID about() {
            return payableId;
        }
    }

    @Schema(description = "确权 How the purchaser pays; anything but TRANSFER is refused under F09")
    record Confirmation(@NotNull Means payBy) {
    }

    @Schema(description = "不予确权 Why it is not confirmed")
    record Refusal(@NotNull RefusalReason reason) {
    }

    @Schema(description = "债权转让 The bank and the account it is to be paid to")
    record Assignment(@NotNull @Pattern(regexp = "\\d{12}") String bankCode,
            @NotNull @Pattern(regexp = "\\d{8,30}") String accountNumber) {
    }

    @Schema(description = "应收账款确权 A confirmation of a debt; sha256 is that of the document, code stands beside it")
    record ReceivableView(UUID id, String number, UUID agencyId, String purchaserId, UUID contractId, UUID payableId,
            ReceivableStatus status, Money amount, Money left, LocalDate requestedOn, LocalDate confirmUntil,
            String confirmRule, boolean confirmationOverdue, @Nullable LocalDate confirmedOn, @Nullable String sha256,
            @Nullable String code, @Nullable RefusalReason refusalReason, @Nullable String assigneeBankCode,
            @Nullable String assigneeAccount, List<String> allowedActions, long version) {

        static ReceivableView of(Receivable one, List<String> allowedActions) {
            return new ReceivableView(one.id(), one.number(), one.agencyId(), one.purchaserId(), one.contractId(),
                    one.payableId(), one.status(), one.amount(), one.left(), one.requestedOn(), one.confirmUntil(),
                    one.confirmRule(), one.overdueSaid(), one.confirmedOn(),
                    one.document().isEmpty() ? null : one.sha256(), one.code().orElse(null), one.refusalReason(),
                    one.assignee().map(Assignee::bankCode).orElse(null),
                    one.assignee().map(Assignee::maskedNumber).orElse(null), allowedActions, one.version());
        }
    }
}
