package org.linli.funding.liquidity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** Requests and answers about liquidity. */
final class LiquidityApi {

    private LiquidityApi() {
    }

    @Schema(description = "申报货币资金 Cash on a day, and the hash of the statement that shows it")
    record Cash(@NotNull Money amount, @NotNull LocalDate on,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String evidenceSha256) {
    }

    @Schema(description = "发薪月份 amount is null while the month is missed")
    record MonthView(String month, int people, @Nullable Money amount) {

        static MonthView of(PaidMonth month) {
            return new MonthView(month.month(), month.people(), month.fen() == null ? null : Money.fen(month.fen()));
        }
    }

    @Schema(description = "工资风险 A contract whose wages are in danger, and how many people it pays")
    record RiskView(UUID contractId, Band band, int people) {

        static RiskView of(WageRisk risk) {
            return new RiskView(risk.contractId(), risk.band(), risk.people());
        }
    }

    @Schema(description = "将到款项 Due within the horizon; expected is amount × probability of this purchaser")
    record ComingView(UUID payableId, String purchaserId, Money amount, LocalDate dueOn, long daysLate,
            String probability, Money expected) {

        static ComingView of(Coming one) {
            return new ComingView(one.payableId(), one.purchaserId(), one.amount(), one.dueOn(), one.daysLate(),
                    one.probability().toPlainString(), one.expected());
        }
    }

    @Schema(description = "工资保障天数 How long the wages are covered; days and band as they were last reckoned, the "
            + "figures as of now")
    record RunwayView(UUID agencyId, @Nullable Band band, @Nullable Integer days, boolean wagesFirst,
            @Nullable Money declaredCash, @Nullable LocalDate declaredOn, @Nullable String evidenceSha256,
            @Nullable Money cash, @Nullable Money expected, @Nullable Money payroll, List<MonthView> months,
            List<RiskView> atRisk, List<ComingView> coming) {

        static RunwayView of(Runway runway, Optional<Outlook> outlook) {
            return new RunwayView(runway.agencyId(), runway.band(), runway.days(), runway.endangered(), runway.cash(),
                    runway.cashOn(), runway.cashEvidence(), outlook.map(Outlook::cash).orElse(null),
                    outlook.map(Outlook::expected).orElse(null), outlook.map(Outlook::payroll).orElse(null),
                    runway.months().stream().map(MonthView::of).toList(),
                    runway.atRisk().stream().map(RiskView::of).toList(),
                    outlook.map(Outlook::coming).orElse(List.of()).stream().map(ComingView::of).toList());
        }
    }
}
