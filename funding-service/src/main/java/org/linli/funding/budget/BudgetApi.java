package org.linli.funding.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.Balance;
import org.linli.funding.source.Restriction;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** Requests and answers about budgets. */
final class BudgetApi {

    private BudgetApi() {
    }

    @Schema(description = "新预算科目 A budget line with its first allocation from a source")
    record NewLine(@NotNull UUID sourceId,
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") @Schema(examples = "440105005") String purchaserId,
            @Min(2000) @Max(2100) int fiscalYear, @NotBlank @Text(max = 300) String purpose, @NotNull Money amount) {
    }

    @Schema(description = "追加或收回预算 A further allocation, or so much of it back")
    record Allocation(@NotNull Money amount) {
    }

    @Schema(description = "预算科目 A budget line: allocated = reserved + committed + available")
    record BudgetLineView(UUID id, UUID sourceId, String purchaserId, int fiscalYear, String purpose,
            Restriction restriction, Money allocated, Money reserved, Money committed, Money available,
            List<String> allowedActions) {

        static BudgetLineView of(BudgetLine line, Balance balance, List<String> allowedActions) {
            return new BudgetLineView(line.id(), line.sourceId(), line.purchaserId(), line.fiscalYear(), line.purpose(),
                    line.restriction(), line.allocated(), balance.reserved(), line.allocated().minus(balance.posted()),
                    balance.available(), allowedActions);
        }
    }

    @Schema(description = "预算占用 A reservation for a purchase")
    record ReservationView(UUID id, UUID purchaseId, String number, String purchaserId, UUID lineId, Money amount,
            Money committed, ReservationStatus status, @Nullable UUID contractId, LocalDate reservedOn,
            LocalDate expiresOn) {

        static ReservationView of(Reservation reservation) {
            return new ReservationView(reservation.id(), reservation.purchaseId(), reservation.number(),
                    reservation.purchaserId(), reservation.lineId(), reservation.amount(), reservation.committed(),
                    reservation.status(), reservation.contractId(), reservation.reservedOn(), reservation.expiresOn());
        }
    }
}
