package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Those of the tenders that are open to the agency. */
    Set<UUID> admitting(Collection<Tender> tenders, UUID agencyId, LocalDate day) {
        var registers = register.holding(tenders.stream().map(tender -> tender.content().admits().frameworkId())
                .filter(Objects::nonNull).collect(Collectors.toSet()), agencyId, day);
        return tenders.stream().filter(tender -> {
            var admits = tender.content().admits();
            return switch (tender.procedure().admission()) {
                case OPEN -> true;
                case INVITED -> admits.invited().contains(agencyId);
                case REGISTER -> admits.frameworkId() != null && registers.contains(admits.frameworkId());
            };
        }).map(Tender::id).collect(Collectors.toSet());
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
