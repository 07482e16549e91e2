package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.tendering.lot.LotPolicy;

/** At most so many lots of a group for one agency; the group is held, so that two awards cannot both be the last. */
@ApplicationScoped
class LotCap {

    private final LotPolicy lots;
    private final Awards awards;
    private final KnownAgencies agencies;
    private final Rules rules;

    LotCap(LotPolicy lots, Awards awards, KnownAgencies agencies, Rules rules) {
        this.lots = lots;
        this.awards = awards;
        this.agencies = agencies;
        this.rules = rules;
    }

    /** @param members who would win it, each of whom counts for itself */
    void requireBelow(UUID tenderId, List<UUID> members, LocalDate day) {
        full(tenderId, members).ifPresent(member -> {
            throw new RuleRefused(AwardProblem.LOTS, rules.get("HL2", day), "agencyId", member);
        });
    }

    boolean isReached(UUID tenderId, List<UUID> members) {
        return full(tenderId, members).isPresent();
    }

    private Optional<UUID> full(UUID tenderId, List<UUID> members) {
        return lots.held(tenderId).flatMap(cap -> {
            var won = awards.wonBy(agencies.holders(members), cap.tenderIds());
            return members.stream().filter(member -> won.getOrDefault(member, 0L) >= cap.most()).findFirst();
        });
    }
}
