package org.linli.funding.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.Use;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** Requests and answers about grants. */
final class GrantApi {

    private GrantApi() {
    }

    /**
     * @param serviceType what the money serves, for budgets given for some services only
     * @param areaCode the street it serves, for budgets given for some areas only
     * @param fundSourceId the gift it draws on, for budgets out of a gift
     * @param programmeId the registry's programme whose agencies alone it is for; null for everybody
     */
    @Schema(name = "NewGrantLine",
            description = "资助项目 What is granted for; ceiling is for one agency over all its grants of the line")
    record NewLine(@NotNull GrantKind kind, @NotNull UUID budgetLineId, @Nullable @Text(max = 60) String serviceType,
            @Nullable @Text(max = 20) String areaCode, @Nullable UUID fundSourceId,
            @NotBlank @Text(max = 200) String title, @NotBlank @Text(max = 2000) String eligibility,
            @NotNull Money ceiling, @NotNull LocalDate applyUntil, @Nullable UUID programmeId) {

        Use use() {
            return new Use(serviceType, areaCode, fundSourceId);
        }
    }

    @Schema(name = "GrantPromise", description = "承诺成果 A deliverable, its money and its last day")
    record Promise(@NotBlank @Text(max = 500) String what, @NotNull Money amount, @NotNull LocalDate until) {

        Deliverable deliverable(int no) {
            return Deliverable.promised(no, what, amount, until);
        }
    }

    @Schema(name = "GrantApplication")
    record Application(@NotBlank @Text(max = 2000) String purpose,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Promise> deliverables) {
    }

    @Schema(name = "GrantDelivery", description = "提交成果 The files that show it, by SHA-256")
    record Delivery(@NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> evidence) {
    }

    @Schema(name = "GrantAcceptance")
    record Acceptance(@Nullable @Size(max = 10) List<@NotNull @Valid Review> reviews) {
    }

    @Schema(name = "GrantReason")
    record Words(@NotBlank @Text(max = 1000) String text) {
    }

    @Schema(name = "GrantLine")
    record LineView(UUID id, GrantKind kind, UUID budgetLineId, @Nullable String serviceType, @Nullable String areaCode,
            @Nullable UUID fundSourceId, String purchaserId, String title, String eligibility, Money ceiling,
            LocalDate applyUntil, @Nullable UUID programmeId, GrantLineStatus status, List<String> allowedActions,
            long version) {

        static LineView of(GrantLine line, List<String> allowedActions) {
            return new LineView(line.id(), line.kind(), line.budgetLineId(), line.serviceType(), line.areaCode(),
                    line.fundSourceId(), line.purchaserId(), line.title(), line.eligibility(), line.ceiling(),
                    line.applyUntil(), line.programmeId(), line.status(), allowedActions, line.version());
        }
    }

    /** @param accepted what of the amount is earned; its payment is a payable of the contract with the grant's id */
    @Schema(name = "Grant", description = "资助 A grant and its deliverables")
    record GrantView(UUID id, String number, UUID lineId, GrantKind kind, UUID agencyId, String purchaserId,
            String purpose, List<Deliverable> deliverables, Money amount, Money accepted, GrantStatus status,
            LocalDate appliedOn, @Nullable LocalDate awardedOn, @Nullable LocalDate endedOn, @Nullable String reason,
            List<String> allowedActions, long version) {

        static GrantView of(Grant grant, List<String> allowedActions) {
            return new GrantView(grant.id(), grant.number(), grant.lineId(), grant.kind(), grant.agencyId(),
                    grant.purchaserId(), grant.purpose(), grant.deliverables(), grant.amount(), grant.earned(),
                    grant.status(), grant.appliedOn(), grant.awardedOn(), grant.endedOn(), grant.reason(),
                    allowedActions, grant.version());
        }
    }
}
