package org.linli.procurement.purchase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface PurchaseApi {

    @Schema(description = "新的购买计划 A new purchase")
    record NewPurchase(@NotBlank @Pattern(regexp = "[0-9A-Z-]{2,30}") String purchaserId,
            @NotBlank @Pattern(regexp = "\\d{9}") String areaCode,
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String serviceType, @NotBlank @Text(max = 200) String title,
            @NotNull Money amount, @Min(2000) @Max(2100) int fiscalYear) {

        PurchasePlan plan() {
            return new PurchasePlan(purchaserId, areaCode, serviceType, title, amount, fiscalYear);
        }
    }

    @Schema(description = "需求调查结果 The result of a need survey")
    record SurveyResult(@NotNull LocalDate surveyedOn, @NotNull @Size(min = 1, max = 50) List<@NotBlank @Text(max = 200) String> subjects,
            @Min(0) @Max(1_000_000) int respondents, @NotBlank @Text(max = 4000) String summary) {

        NeedSurvey survey() {
            return new NeedSurvey(surveyedOn, subjects, respondents, summary);
        }
    }

    @Schema(description = "理由 A reason")
    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(description = "购买计划 A purchase")
    record PurchaseView(UUID id, String number, PurchaseStatus status, String purchaserId, String areaCode,
            String serviceType, String title, Money amount, int fiscalYear, @Nullable NeedSurvey survey,
            @Nullable UUID reservationId, @Nullable BudgetRefusal refusal, @Nullable UUID tenderId,
            @Nullable String cancelReason, List<String> allowedActions) {

        static PurchaseView of(Purchase purchase, Caller caller) {
            return new PurchaseView(purchase.id(), purchase.number(), purchase.status(), purchase.purchaserId(),
                    purchase.areaCode(), purchase.serviceType(), purchase.title(), purchase.amount(), purchase.fiscalYear(),
                    purchase.survey().orElse(null), purchase.reservationId().orElse(null), purchase.refusal().orElse(null),
                    purchase.tenderId().orElse(null), purchase.cancelReason().orElse(null),
                    caller.allowed(purchase.commands()));
        }
    }
}
