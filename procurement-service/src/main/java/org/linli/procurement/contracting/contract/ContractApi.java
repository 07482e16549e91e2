package org.linli.procurement.contracting.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;
import org.linli.procurement.contracting.performance.Advance;
import org.linli.procurement.contracting.performance.Bond;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.performance.Subcontract;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.AgreedInstalments;
import org.linli.procurement.contracting.terms.ContractChange;
import org.linli.procurement.contracting.terms.ContractTerms;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.Instalment;
import org.linli.procurement.contracting.terms.Signature;

/** What comes in and goes out. */
interface ContractApi {

    /**
     * @param lateInterestPerDay a fraction, such as 0.0005; null takes the legal rate
     * @param instalments null takes the plan of G08: signing, half the term, its end
     */
    @Schema(description = "由中标拟定合同 A contract from an award")
    record NewContract(@NotNull UUID awardId, @Nullable LocalDate from,
            @Nullable @Min(1) @Max(60) Integer acceptanceTermDays,
            @Nullable @DecimalMin("0") @DecimalMax("0.01") @Digits(integer = 1,
                    fraction = 6) BigDecimal lateInterestPerDay,
            @Nullable @Size(min = 1, max = 60) List<@NotNull @Valid NewInstalment> instalments) implements Owned.About {

        @Override
        public UUID about() {
            return awardId;
        }

        ContractDrafting.Choices choices() {
            return new ContractDrafting.Choices(from, acceptanceTermDays, lateInterestPerDay, instalments == null ? null
                    : new AgreedInstalments(instalments.stream().map(NewInstalment::wanted).toList()));
        }
    }

    /** @param on the day of its work, within the term; null only for SIGNING */
    @Schema(description = "约定的一期款项 One instalment as the contract says it")
    record NewInstalment(@NotNull Instalment.Trigger trigger, @NotNull Money amount, @Nullable LocalDate on) {

        AgreedInstalments.Wanted wanted() {
            return new AgreedInstalments.Wanted(trigger, amount, on);
        }
    }

    @Schema(description = "签署所见文本 A signature over the text one has seen")
    record SignText(@NotBlank @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    }

    @Schema(description = "交付一期服务 The work of an instalment is done")
    record Delivery(@Min(1) @Max(100) int instalmentNo) {
    }

    @Schema(description = "验收 Acceptance with what service users said (P25)")
    record AcceptanceOfWork(@Min(1) @Max(100) int instalmentNo, @NotNull @Valid Opinions opinions) {
    }

    @Schema(description = "服务对象意见 What service users said")
    record Opinions(@Min(0) @Max(1_000_000) int respondents, @Min(0) @Max(1_000_000) int satisfied,
            @NotBlank @Text(max = 4000) String summary) {

        Work.UserOpinions opinions() {
            return new Work.UserOpinions(respondents, satisfied, summary);
        }
    }

    @Schema(description = "理由 A reason")
    record ContractReason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param undisputed what is owed all the same (F06) */
    @Schema(description = "退回整改 Why the work is not what was agreed")
    record RefusalOfWork(@Min(1) @Max(100) int instalmentNo, @NotBlank @Text(max = 4000) String reasons,
            @NotNull Work.Undisputed undisputed) {
    }

    @Schema(description = "终止合同 Why it ends and how clients' cases pass to another")
    record Termination(@NotBlank @Text(max = 500) String reason, @Nullable @Text(max = 10000) String handoverPlan) {
    }

    @Schema(description = "预付款 An advance paid before the signature")
    record AdvancePayment(@NotNull Money amount, @NotNull LocalDate paidOn,
            @NotBlank @Text(max = 100) String reference) {
    }

    /** @param delta negative for less; {@code to} and the running {@code nextTenderId} only for a bridge */
    @Schema(description = "合同变更 A change with its rationale")
    record NewChange(@NotNull ContractChange.Kind kind, @NotNull Money delta, @Nullable LocalDate to,
            @NotBlank @Text(max = 4000) String rationale, @Nullable UUID nextTenderId) {
    }

    @Schema(description = "合同 A contract")
    record ContractView(UUID id, String number, ContractStatus status, UUID tenderId, UUID awardId, UUID agencyId,
            String purchaserId, ContractTerms terms, String sha256, List<Signature> signatures, List<Work> works,
            @Nullable LocalDate signedOn, @Nullable LocalDate handoverBy, @Nullable String reason,
            List<String> allowedActions, List<ContractChange> changes, @Nullable Advance advance,
            @Nullable LocalDate startedOn, boolean monitored, @Nullable HandoverPlan handover,
            List<Subcontract> subcontracts, @Nullable Filing filing, @Nullable Bond bond,
            @Nullable LocalDate terminationConfirmUntil) {

        /** @param named whether the reader may know whose accounts signed */
        static ContractView of(Contract contract, List<String> allowed, boolean named) {
            var agreement = contract.agreement();
            var performance = contract.performance();
            var ending = contract.ending();
            var proposed = ending.termination();
            return new ContractView(contract.id(), contract.terms().number(), contract.status(), contract.tenderId(),
                    contract.awardId(), contract.agencyId(), contract.purchaserId(), contract.terms(),
                    agreement.sha256(),
                    named ? agreement.signatures() : agreement.signatures().stream().map(Signature::unnamed).toList(),
                    performance.works(), agreement.signedOn().orElse(null), ending.handoverBy(), ending.reason(),
                    allowed,
                    named ? agreement.changes() : agreement.changes().stream().map(ContractChange::unnamed).toList(),
                    performance.advance().orElse(null), performance.startedOn().orElse(null), performance.isMonitored(),
                    ending.handover(), performance.subcontracts(), agreement.filing().orElse(null),
                    performance.bond().orElse(null), proposed == null ? null : proposed.confirmUntil().lastDay());
        }
    }
}
