package org.linli.procurement.planning.intention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface IntentionApi {

    String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    @Schema(description = "采购意向 What is to be bought and when; project and budget are those of the purchase")
    record NewIntention(@NotNull UUID purchaseId, @NotBlank @Text(max = 4000) String needs,
            @NotNull @Pattern(regexp = MONTH) String expectedMonth) implements Owned.About {

        @Override
        public UUID about() {
            return purchaseId;
        }
    }

    /** @param estimate of all that will be called off over its term */
    @Schema(description = "框架协议采购意向 The register of agencies that is to be opened, and what will be called off from it")
    record NewRegisterIntention(@NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{2,30}") String purchaserId,
            @NotNull @Pattern(regexp = "\\d{9}") String areaCode, @NotBlank @Text(max = 50) String serviceType,
            @NotBlank @Text(max = 200) String project, @NotBlank @Text(max = 4000) String needs,
            @NotNull Money estimate, @NotNull @Pattern(regexp = MONTH) String expectedMonth) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.unit(purchaserId);
        }
    }

    /** @param estimate of a register; null leaves it */
    @Schema(description = "意向更正 A correction; the budget is read anew from the purchase")
    record IntentionCorrection(@NotBlank @Text(max = 4000) String needs,
            @NotNull @Pattern(regexp = MONTH) String expectedMonth, @NotBlank @Text(max = 1000) String reason,
            @Nullable Money estimate) {
    }

    @Schema(description = "理由 A reason, which everybody reads")
    record IntentionReason(@NotBlank @Text(max = 1000) String reason) {
    }

    /**
     * @param earliestOn the first day on which its tender may be published unless it is urgent
     * @param corrections what it said before, oldest first
     * @param urgencyReason why it cannot wait; {@code urgentSince} once another officer agreed
     * @param purchaseId null for a register; {@code frameworkId} the register once it is opened
     * @param tenderId its tender, once that is published
     */
    @Schema(description = "采购意向公告 What a purchaser intends to buy")
    record IntentionView(UUID id, @Nullable UUID purchaseId, String purchaserId, String areaCode, String serviceType,
            IntentionStatus status, String project, String needs, Money budget, String expectedMonth,
            LocalDate publishedOn, LocalDate earliestOn, List<FormerText> corrections, @Nullable String urgencyReason,
            @Nullable LocalDate urgentSince, @Nullable UUID tenderId, @Nullable UUID frameworkId,
            @Nullable String withdrawReason, List<String> allowedActions) {

        static IntentionView of(Intention intention, List<String> allowed) {
            var text = intention.text();
            return new IntentionView(intention.id(), intention.purchaseId().orElse(null), intention.purchaserId(),
                    intention.areaCode(), intention.serviceType(), intention.status(), text.project(), text.needs(),
                    text.budget(), text.expectedMonth(), intention.publishedOn(), intention.earliestOn(),
                    intention.corrections(), intention.urgency().map(Urgency::urgencyReason).orElse(null),
                    intention.urgency().map(Urgency::confirmedOn).orElse(null), intention.tenderId().orElse(null),
                    intention.frameworkId().orElse(null), intention.withdrawReason().orElse(null), allowed);
        }
    }
}
