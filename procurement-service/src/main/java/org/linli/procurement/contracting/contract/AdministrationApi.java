package org.linli.procurement.contracting.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;
import org.linli.procurement.contracting.performance.Bond;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.performance.Subcontract;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.Instalment;

/** What comes in and goes out beside the work of a contract. */
interface AdministrationApi {

    @Schema(description = "交接去向:只写人数,不写姓名 Numbers of cases, never persons")
    record Taker(@NotNull UUID takerAgencyId, @Min(1) @Max(1_000_000) int cases, @NotNull LocalDate by) {
    }

    /** @param parts sum to the open cases */
    @Schema(description = "交接方案 Who takes over how many cases, and by when")
    record NewHandover(@Min(0) @Max(1_000_000) int openCases,
            @NotNull @Size(max = 50) List<@NotNull @Valid Taker> parts, @NotBlank @Text(max = 4000) String continuity) {

        List<HandoverPlan.Part> plan() {
            return parts.stream().map(taker -> new HandoverPlan.Part(taker.takerAgencyId(), taker.cases(), taker.by()))
                    .toList();
        }
    }

    /** @param subcontractor unified social credit code */
    @Schema(description = "申报分包 A part of the work that another organisation is to do")
    record NewSubcontract(@NotBlank @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}") String subcontractor,
            @NotNull Subcontract.Part part, @NotBlank @Text(max = 1000) String description, @NotNull Money amount) {
    }

    @Schema(description = "同意分包 Consent to one subcontract")
    record SubcontractConsent(@Min(1) @Max(1000) int no) {
    }

    @Schema(description = "公告或备案的凭据 Where it was published, or the receipt of the copy")
    record FilingReference(@NotBlank @Text(max = 200) String reference) {
    }

    @Schema(description = "履约保证金 Security for the performance, not in cash")
    record NewBond(@NotNull Money amount, @NotNull Bond.Instrument instrument) {
    }

    /** @param satisfiedPercent of the respondents */
    @Schema(description = "验收记录 The acceptance of one instalment with what service users said, in numbers (P25)")
    record AcceptanceRecord(int instalmentNo, Money amount, Work.State state, @Nullable LocalDate deliveredOn,
            @Nullable Deadline termUntil, @Nullable LocalDate acceptedOn, boolean deemed, @Nullable Integer respondents,
            @Nullable Integer satisfied, @Nullable BigDecimal satisfiedPercent) {

        static AcceptanceRecord of(Contract contract, Work work) {
            var opinions = work.opinions();
            var amount = contract.terms().instalments().stream().filter(each -> each.no() == work.instalmentNo())
                    .map(Instalment::amount).findFirst().orElseThrow();
            return new AcceptanceRecord(work.instalmentNo(), amount, work.state(), work.deliveredOn(), work.termUntil(),
                    work.acceptedOn(), work.deemed(), opinions == null ? null : opinions.respondents(),
                    opinions == null ? null : opinions.satisfied(), opinions == null ? null : percent(opinions));
        }

        private static BigDecimal percent(Work.UserOpinions opinions) {
            return BigDecimal.valueOf(100L * opinions.satisfied()).divide(BigDecimal.valueOf(opinions.respondents()), 2,
                    RoundingMode.HALF_UP);
        }
    }
}
