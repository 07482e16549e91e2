package org.linli.procurement.contracting.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.procurement.contracting.terms.Instalment.Trigger;
import org.linli.procurement.tendering.tenderdocument.TenderContent.AgreedMetric;
import org.linli.procurement.tendering.tenderdocument.TenderContent.StaffingNeed;

/**
 * The text both sides sign: its canonical JSON is what the SHA-256 is of.
 *
 * @param agencyId who contracts, or leads the others and speaks for them; {@code partners} sign too and answer with it
 * @param tenderDocument SHA-256 of the tender document; {@code bidSeal} of the bid: both are part of the contract
 * @param acceptanceTermDays silence of the purchaser for so long after a delivery counts as acceptance for payment
 * (F03)
 * @param lateInterestPerDay as a fraction of the amount; null means the legal rate (F04)
 */
@Schema(description = "合同条款 The text both sides sign")
public record ContractTerms(String number, UUID tenderId, UUID purchaseId, UUID awardId, UUID agencyId,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<UUID> partners, String purchaserId, String areaCode,
        String serviceType, String title, Money amount, LocalDate from, LocalDate to, LocalDate projectStartedOn,
        int acceptanceTermDays, @Nullable BigDecimal lateInterestPerDay, List<Instalment> instalments,
        List<StaffingNeed> staffing, List<AgreedMetric> agreedMetrics, String tenderDocument, String bidSeal) {

    /**
     * Who has to sign for the agency's side: the one that contracts, or every member of the consortium (政府采购法 art 24).
     */
    public List<UUID> contractors() {
        return Stream.concat(Stream.of(agencyId), partners.stream()).toList();
    }

    /** The day of an instalment; empty at the signing, and where there is no such instalment. */
    public Optional<LocalDate> expectedOn(int instalmentNo) {
        return instalments.stream().filter(each -> each.no() == instalmentNo).map(Instalment::expectedOn)
                .filter(Objects::nonNull).findFirst();
    }

    /**
     * An evaluation that is final opens the instalment that was agreed for it, before its day too; one that is late
     * does not hold it back.
     *
     * @param evaluations of this contract that are final
     */
    public DeliveryTerms delivery(int instalmentNo, int evaluations) {
        return instalments.stream().filter(each -> each.no() == instalmentNo).findFirst().map(each -> {
            var evaluated = each.trigger() == Trigger.EVALUATION && ordinal(each) <= evaluations;
            return new DeliveryTerms(evaluated ? null : each.expectedOn(), each.trigger() == Trigger.ACCEPTANCE);
        }).orElse(DeliveryTerms.NONE);
    }

    /** Which of those that wait for an evaluation it is, from one. */
    private long ordinal(Instalment evaluated) {
        return instalments.stream().filter(each -> each.trigger() == Trigger.EVALUATION && each.no() <= evaluated.no())
                .count();
    }

    public ContractTerms changed(Money newAmount, LocalDate newTo, List<Instalment> newInstalments) {
        return new ContractTerms(number, tenderId, purchaseId, awardId, agencyId, partners, purchaserId, areaCode,
                serviceType, title, newAmount, from, newTo, projectStartedOn, acceptanceTermDays, lateInterestPerDay,
                newInstalments, staffing, agreedMetrics, tenderDocument, bidSeal);
    }

    public ContractTerms {
        partners = partners == null ? List.of() : List.copyOf(partners);
        instalments = List.copyOf(instalments);
        staffing = List.copyOf(staffing);
        agreedMetrics = List.copyOf(agreedMetrics);
        if (!instalments.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus).equals(amount)) {
            throw new IllegalArgumentException("the instalments sum to the contract's amount");
        }
    }
}
