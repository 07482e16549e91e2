package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.LateInterest;
import org.linli.funding.contract.Part;
import org.linli.platform.rule.RuleBook;

/**
 * What a contract says about one part of one instalment: who owes what to whom, and since which event.
 *
 * @param interestPerDay a factor, such as 0.0005
 * @param changeNo the change of the contract that planned it; 0 when it was signed so
 * @param interestOn the late payable whose interest it is; null for a part of an instalment
 * @param restOf the part whose rest it is, of which a share is paid while an evaluation is late; else null
 */
@Embeddable
public record PayableTerms(UUID contractId, UUID agencyId, String purchaserId, UUID sourceId, int instalmentNo,
        @Enumerated(EnumType.STRING) InstalmentTrigger instalmentTrigger, @Enumerated(EnumType.STRING) Part part,
        @Nullable LocalDate expectedOn, BigDecimal interestPerDay, int changeNo, @Nullable UUID interestOn,
        @Nullable UUID restOf) {

    /** A part of an instalment. */
    public PayableTerms(UUID contractId, UUID agencyId, String purchaserId, UUID sourceId, int instalmentNo,
            InstalmentTrigger instalmentTrigger, Part part, @Nullable LocalDate expectedOn, BigDecimal interestPerDay,
            int changeNo) {
        this(contractId, agencyId, purchaserId, sourceId, instalmentNo, instalmentTrigger, part, expectedOn,
                interestPerDay, changeNo, null, null);
    }

    /** As the contract stands, with the interest it agreed on. */
    public static PayableTerms of(KnownContract contract, int instalmentNo, InstalmentTrigger trigger, Part part,
            @Nullable LocalDate expectedOn, RuleBook rules) {
        return new PayableTerms(contract.id(), contract.agencyId(), contract.purchaserId(), contract.sourceId(),
                instalmentNo, trigger, part, expectedOn,
                LateInterest.perDay(contract.interestPerDay(), contract.signedOn(), rules), contract.changeNo());
    }

    /** As the contract says from now on. */
    PayableTerms changed(InstalmentTrigger newTrigger, @Nullable LocalDate newExpectedOn) {
        return new PayableTerms(contractId, agencyId, purchaserId, sourceId, instalmentNo, newTrigger, part,
                newExpectedOn, interestPerDay, changeNo, interestOn, restOf);
    }

    /** Late interest on that payable, from whose money it is paid; it bears none itself. */
    public PayableTerms interest(UUID latePayableId, UUID bearingSourceId) {
        return new PayableTerms(contractId, agencyId, purchaserId, bearingSourceId, instalmentNo, instalmentTrigger,
                Part.INTEREST, null, BigDecimal.ZERO, changeNo, latePayableId, null);
    }

    /** What is kept back of that part. */
    PayableTerms rest(UUID heldPayableId) {
        return new PayableTerms(contractId, agencyId, purchaserId, sourceId, instalmentNo, instalmentTrigger, part,
                expectedOn, interestPerDay, changeNo, null, heldPayableId);
    }

    String purchaser() {
        return "purchaser:" + purchaserId;
    }

    String agency() {
        return "agency:" + agencyId;
    }
}
