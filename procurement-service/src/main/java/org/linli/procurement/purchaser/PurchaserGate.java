package org.linli.procurement.purchaser;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;

/** What stands between a purchaser and a new tender. */
@ApplicationScoped
public class PurchaserGate {

    private final Purchasers purchasers;
    private final OfficerCertificates certificates;
    private final Rules rules;

    PurchaserGate(Purchasers purchasers, OfficerCertificates certificates, Rules rules) {
        this.purchasers = purchasers;
        this.certificates = certificates;
        this.rules = rules;
    }

    /** @throws RuleRefused under T12 without a valid certificate, under HP1 while arrears block the purchaser */
    public void requireMayPublish(String purchaserId, Actor officer, LocalDate day) {
        if (!certificates.holds(officer, day)) {
            throw new RuleRefused(PurchaserProblem.NOT_CERTIFIED, rules.get("T12", day), "officer", officer.id());
        }
        purchasers.findByIdOptional(purchaserId).flatMap(Purchaser::blockedBy).ifPresent(payable -> {
            throw new RuleRefused(PurchaserProblem.BLOCKED, rules.get("HP1", day), "purchaserId", purchaserId, payable);
        });
    }
}
