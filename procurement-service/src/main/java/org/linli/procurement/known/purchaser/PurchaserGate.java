package org.linli.procurement.known.purchaser;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;

/** What stands between a purchaser and a new tender. */
@ApplicationScoped
public class PurchaserGate {

    private static final Pattern UNIFIED = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private final Purchasers purchasers;
    private final OfficerCertificates certificates;

    PurchaserGate(Purchasers purchasers, OfficerCertificates certificates) {
        this.purchasers = purchasers;
        this.certificates = certificates;
    }

    /**
     * A street or department is a state organ by its own code. Whoever is named by a unified social credit code buys
     * when that code is an organ's: its second place says so (GB 32100-2015).
     *
     * @throws RuleRefused under B01 for any other organisation
     */
    public void requireMayBuy(String purchaserId, BusinessDay day) {
        var organ = day.rule("B01");
        if (UNIFIED.matcher(purchaserId).matches() && !purchaserId.startsWith(String.valueOf(organ.asInt()))) {
            throw new RuleRefused(PurchaserProblem.NO_STATE_ORGAN, organ, "purchaserId", purchaserId);
        }
    }

    public boolean isCertified(Actor officer, BusinessDay day) {
        return certificates.holds(officer, day.date());
    }

    /**
     * Workforce certified each of them for that unit, by the person.
     *
     * @throws RuleRefused under T12 for a person without a valid certificate, under C04 for one of another unit
     */
    public void requireRepresentatives(Collection<UUID> persons, String unit, BusinessDay day) {
        for (var person : persons) {
            var certificate =
                    certificates.findByIdOptional(person.toString()).filter(held -> held.isValidOn(day.date()))
                            .orElseThrow(() -> new RuleRefused(PurchaserProblem.REPRESENTATIVE_NOT_CERTIFIED,
                                    day.rule("T12"), "representatives", person));
            if (!certificate.isOf(unit)) {
                throw new RuleRefused(PurchaserProblem.REPRESENTATIVE_ELSEWHERE, day.rule("C04"), "representatives",
                        person, unit);
            }
        }
    }

    /** @throws RuleRefused under T12 without a valid certificate */
    public void requireCertified(Actor officer, BusinessDay day) {
        if (!certificates.holds(officer, day.date())) {
            throw new RuleRefused(PurchaserProblem.NOT_CERTIFIED, day.rule("T12"), "officer", officer.id());
        }
    }

    /** @throws RuleRefused under HP1 while arrears block the purchaser */
    public void requireNotBlocked(String purchaserId, BusinessDay day) {
        purchasers.findByIdOptional(purchaserId).flatMap(Purchaser::blockedBy).ifPresent(payable -> {
            throw new RuleRefused(PurchaserProblem.BLOCKED, day.rule("HP1"), "purchaserId", purchaserId, payable);
        });
    }
}
