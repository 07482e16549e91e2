package org.linli.procurement.tendering.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.procurement.known.agency.KnownAgencies;

/** What being a lot means for bids and awards of a tender. */
@ApplicationScoped
public class LotPolicy {

    /** @param most lots that one agency may win of these tenders */
    public record Cap(int most, List<UUID> tenderIds) {
    }

    private final LotGroups groups;
    private final EarlierWork work;
    private final KnownAgencies agencies;
    private final Rules rules;

    LotPolicy(LotGroups groups, EarlierWork work, KnownAgencies agencies, Rules rules) {
        this.groups = groups;
        this.work = work;
        this.agencies = agencies;
        this.rules = rules;
    }

    /** @throws RuleRefused when the lot is kept for newcomers and the agency is none */
    public void requireMayBid(UUID tenderId, UUID agencyId, LocalDate day) {
        if (groups.of(tenderId).map(groups::get).filter(group -> group.isForNewcomers(tenderId)).isEmpty()) {
            return;
        }
        var rule = rules.get("HL1", day);
        if (hasWorked(agencyId, day, rule)) {
            throw new RuleRefused(LotProblem.NOT_A_NEWCOMER, rule, "agencyId", agencyId, rule.asInt());
        }
    }

    /** Those of the tenders that are kept for newcomers, where the agency is none. */
    public Set<UUID> closedTo(UUID agencyId, Collection<UUID> tenderIds, LocalDate day) {
        var kept = groups.forNewcomers(tenderIds);
        return kept.isEmpty() || !hasWorked(agencyId, day, rules.get("HL1", day)) ? Set.of() : kept;
    }

    private boolean hasWorked(UUID agencyId, LocalDate day, Rule newcomer) {
        return work.signedSince(agencies.rowsOf(List.of(agencyId)), day.minusMonths(newcomer.asInt()));
    }

    /** The other lots of the tender's group. */
    public List<UUID> siblings(UUID tenderId) {
        return groups.of(tenderId).map(groups::get).stream().flatMap(group -> group.lots().stream())
                .map(LotGroup.Lot::tenderId).filter(lot -> !lot.equals(tenderId)).toList();
    }

    /** The cap of the tender's group, held until the transaction ends; empty where it is no lot. */
    public Optional<Cap> held(UUID tenderId) {
        return groups.of(tenderId).map(groups::locked).map(
                group -> new Cap(group.maxPerWinner(), group.lots().stream().map(LotGroup.Lot::tenderId).toList()));
    }
}
