package org.linli.procurement.planning.purchase;

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
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface PurchaseApi {

    /**
     * @param goalCode goal of the published plan; without one {@code outsideReason} where a plan covers the year
     * @param proposalId an accepted proposal of an agency it comes from
     * @param openTender false where it is to be bought otherwise than by open tender (P31); true when left out
     */
    @Schema(description = "新的购买计划 A new purchase")
    record NewPurchase(@NotBlank @Pattern(regexp = "[0-9A-Z-]{2,30}") String purchaserId,
            @NotBlank @Pattern(regexp = "\\d{9}") String areaCode,
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String serviceType,
            @NotBlank @Text(max = 200) String title, @NotNull Money amount, @Min(2000) @Max(2100) int fiscalYear,
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String goalCode,
            @Nullable @Text(max = 2000) String outsideReason, @Nullable UUID proposalId,
            @Nullable Boolean openTender) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.unit(purchaserId);
        }

        PurchasePlan plan() {
            return new PurchasePlan(purchaserId, areaCode, serviceType, title, amount, fiscalYear, new PurchaseLinks(
                    goalCode, null, outsideReason, proposalId, null, openTender == null || openTender));
        }
    }

    /** Either a published survey by its id, or one made for this purchase alone, whole. */
    @Schema(description = "需求调查结果 The result of a need survey, or the published survey it stands on")
    record SurveyResult(@Nullable UUID surveyId, @Nullable LocalDate surveyedOn,
            @Nullable @Size(min = 1, max = 50) List<@NotBlank @Text(max = 200) String> subjects,
            @Min(1) @Max(1_000_000) int respondents, @Nullable @Text(max = 4000) String summary) {

        /** @throws Invalid where something is left out */
        NeedSurvey survey() {
            if (surveyedOn == null || subjects == null || summary == null || summary.isBlank()) {
                throw new Invalid(PurchaseProblem.SURVEY_INCOMPLETE,
                        surveyedOn == null ? "surveyedOn" : subjects == null ? "subjects" : "summary");
            }
            return new NeedSurvey(surveyedOn, subjects, respondents, summary);
        }
    }

    @Schema(name = "JoinInto", description = "并入 The purchase to be joined into")
    record Into(@NotNull UUID purchaseId) {
    }

    /**
     * @param sum of this and the others of the same purchaser, service and year; {@code flagged} when it reaches the
     * threshold
     */
    @Schema(name = "SplittingView", description = "化整为零核对 Purchases that add up to an open tender")
    record SplittingView(Money sum, Money threshold, boolean flagged, boolean refusedWithoutReason, List<UUID> others) {

        static SplittingView of(Purchase purchase, Splitting splitting) {
            return new SplittingView(splitting.sum(), splitting.threshold(), splitting.flagged(),
                    splitting.flagged() && !purchase.plan().links().openTender() && purchase.splitReason().isEmpty(),
                    splitting.others());
        }
    }

    /** @param joinable the same service: one tender can hold both */
    @Schema(name = "DuplicateView", description = "疑似重复 A purchase for the same street and year")
    record DuplicateView(UUID purchaseId, String number, String purchaserId, String serviceType, Money amount,
            PurchaseStatus status, boolean joinable) {

        static DuplicateView of(Purchase other, Purchase purchase) {
            return new DuplicateView(other.id(), other.number(), other.purchaserId(), other.serviceType(),
                    other.amount(), other.status(), other.serviceType().equals(purchase.serviceType())
                            && other.accepted().contains(PurchaseCommand.ABSORB));
        }
    }

    @Schema(description = "理由 A reason")
    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(description = "购买计划 A purchase")
    record PurchaseView(UUID id, String number, PurchaseStatus status, String purchaserId, String areaCode,
            String serviceType, String title, Money amount, int fiscalYear, @Nullable NeedSurvey survey,
            @Nullable UUID reservationId, @Nullable BudgetRefusal refusal, @Nullable UUID tenderId,
            @Nullable String cancelReason, @Nullable UUID surveyId, @Nullable String goalCode, @Nullable UUID planId,
            @Nullable String outsideReason, @Nullable UUID proposalId, @Nullable UUID fundSourceId, boolean openTender,
            @Nullable String splitReason, @Nullable UUID joinInto, List<JoinedPurchase> joined,
            List<String> allowedActions) {

        static PurchaseView of(Purchase purchase, Caller caller) {
            var plan = purchase.plan();
            var links = plan.links();
            return new PurchaseView(purchase.id(), purchase.number(), purchase.status(), plan.purchaserId(),
                    plan.areaCode(), plan.serviceType(), plan.title(), plan.amount(), plan.fiscalYear(),
                    purchase.survey().orElse(null), purchase.reservationId().orElse(null),
                    purchase.refusal().orElse(null), purchase.tenderId().orElse(null),
                    purchase.cancelReason().orElse(null), purchase.surveyId().orElse(null), links.goalCode(),
                    links.planId(), links.outsideReason(), links.proposalId(), links.fundSourceId(), links.openTender(),
                    purchase.splitReason().orElse(null), purchase.joining().joinInto().orElse(null),
                    purchase.joining().joined(), purchase.allowedTo(caller));
        }
    }
}
