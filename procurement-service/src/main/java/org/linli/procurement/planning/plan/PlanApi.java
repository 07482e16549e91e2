package org.linli.procurement.planning.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;
import org.linli.procurement.planning.plan.PlanReview.Measured;

/** What comes in and goes out. */
interface PlanApi {

    @Schema(description = "规划内容 What a plan says")
    record PlanText(@NotBlank @Text(max = 200) String title, @NotNull LocalDate from, @NotNull LocalDate to,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Goal> goals) {

        PlanContent content() {
            return new PlanContent(title, from, to, goals);
        }
    }

    /** @param unit the department that answers for the plan */
    @Schema(description = "新的规划 A new development plan")
    record NewPlan(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9-]{1,29}") String code,
            @NotBlank @Pattern(regexp = "[A-Z][0-9A-Z-]{1,29}") String unit,
            @NotNull @Valid PlanText plan) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.unit(unit);
        }
    }

    @Schema(description = "指标实测值 The value of a KPI, or why nobody knows it")
    record NewMeasured(@NotBlank @Text(max = 50) String goalCode, @NotBlank @Text(max = 50) String kpiCode,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal value, @Nullable @Text(max = 1000) String note) {
    }

    @Schema(description = "年度检讨 A yearly review")
    record NewReview(@Min(2000) @Max(2100) int year,
            @NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid NewMeasured> values,
            @NotBlank @Text(max = 10000) String summary) {

        List<Measured> measured() {
            return values.stream()
                    .map(value -> new Measured(value.goalCode(), value.kpiCode(), value.value(), value.note()))
                    .toList();
        }
    }

    @Schema(name = "RetireReason", description = "理由 Why")
    record Retirement(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(name = "PlanView", description = "社会福利服务发展规划 An edition of the development plan")
    record PlanView(UUID id, String code, int edition, String unit, PlanStatus status, String title, LocalDate from,
            LocalDate to, List<Goal> goals, @Nullable UUID consultationId, @Nullable LocalDate publishedOn,
            List<PlanReview> reviews, @Nullable Deadline reviewUntil, @Nullable LocalDate retiredOn,
            @Nullable String retireReason, List<String> allowedActions) {

        static PlanView of(Plan plan, List<String> allowed) {
            var content = plan.content();
            var cycle = plan.cycle();
            return new PlanView(plan.id(), plan.code(), plan.edition(), plan.unit(), plan.status(), content.title(),
                    content.periodFrom(), content.periodTo(), content.goals(), plan.consultation().orElse(null),
                    plan.publishedOn().orElse(null), cycle.reviews(), cycle.reviewUntil().orElse(null),
                    plan.retiredOn().orElse(null), plan.retireReason().orElse(null), allowed);
        }
    }
}
