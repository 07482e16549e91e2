package org.linli.procurement.known.purchaser;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;

/** What stands between a purchaser and a new tender. */
@ApplicationScoped
public class PurchaserGate {

    private final Purchasers purchasers;
    private final OfficerCertificates certificates;

    PurchaserGate(Purchasers purchasers, OfficerCertificates certificates) {
        this.purchasers = purchasers;
        this.certificates = certificates;
    }

    public boolean isCertified(Actor officer, BusinessDay day) {
        return certificates.holds(officer, day.date());
    }

    /** @throws RuleRefused under T12 without a valid certificate, under HP1 while arrears block the purchaser */
    public void requireMayPublish(String purchaserId, Actor officer, BusinessDay day) {
        if (!certificates.holds(officer, day.date())) {
            throw new RuleRefused(PurchaserProblem.NOT_CERTIFIED, day.rule("T12"), "officer", officer.id());
        }
        purchasers.findByIdOptional(purchaserId).flatMap(Purchaser::blockedBy).ifPresent(payable -> {
            throw new RuleRefused(PurchaserProblem.BLOCKED, day.rule("HP1"), "purchaserId", purchaserId, payable);
        });
    }
}
