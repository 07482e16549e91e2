package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.tendering.lot.LotPolicy;

/** At most so many lots of a group for one agency; the group is held, so that two awards cannot both be the last. */
@ApplicationScoped
class LotCap {

    private final LotPolicy lots;
    private final Awards awards;
    private final Rules rules;

    LotCap(LotPolicy lots, Awards awards, Rules rules) {
        this.lots = lots;
        this.awards = awards;
        this.rules = rules;
    }

    void requireBelow(UUID tenderId, UUID agencyId, LocalDate day) {
        if (isReached(tenderId, agencyId)) {
            throw new RuleRefused(AwardProblem.LOTS, rules.get("HL2", day), "agencyId", agencyId);
        }
    }

    boolean isReached(UUID tenderId, UUID agencyId) {
        return lots.held(tenderId).filter(cap -> won(cap, agencyId) >= cap.most()).isPresent();
    }

    private long won(LotPolicy.Cap cap, UUID agencyId) {
        return awards.count("tenderId in ?1 and agencyId = ?2 and status != ?3", cap.tenderIds(), agencyId,
                AwardStatus.WITHDRAWN);
    }
}
