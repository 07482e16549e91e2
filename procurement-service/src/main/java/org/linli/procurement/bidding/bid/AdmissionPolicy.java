package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.planning.framework.QualificationReader;
import org.linli.procurement.tendering.tender.Tender;

/** Whether a tender is open to an agency: to everybody, to the invited, to the members of a register. */
@ApplicationScoped
class AdmissionPolicy {

    private final QualificationReader register;
    private final Rules rules;

    AdmissionPolicy(QualificationReader register, Rules rules) {
        this.register = register;
        this.rules = rules;
    }

    void requireAdmitted(Tender tender, UUID agencyId, LocalDate day) {
        var admits = tender.content().admits();
        switch (tender.procedure().admission()) {
            case OPEN -> {
            }
            case INVITED -> {
                if (!admits.invited().contains(agencyId)) {
                    throw new RuleRefused(BidProblem.NOT_INVITED,
                            rules.get(tender.procedure().kind().invitationsRule(), day), "agencyId", agencyId,
                            tender.number());
                }
            }
            case REGISTER -> {
                var framework = admits.frameworkId();
                if (framework == null || !register.holds(framework, agencyId, day)) {
                    throw new RuleRefused(BidProblem.NOT_ON_REGISTER, rules.get("P30", day), "agencyId", agencyId,
                            tender.number());
                }
            }
        }
    }
}
