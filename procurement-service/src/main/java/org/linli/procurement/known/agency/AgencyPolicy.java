package org.linli.procurement.known.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.known.agency.KnownAgencies.Organisation;

/**
 * Whether an agency may bid, be awarded, sign or extend on a day. Each check locks the local copy until the transaction
 * ends.
 */
@ApplicationScoped
public class AgencyPolicy {

    private final KnownAgencies agencies;
    private final AwardBars bars;
    private final Rules rules;

    AgencyPolicy(KnownAgencies agencies, AwardBars bars, Rules rules) {
        this.agencies = agencies;
        this.bars = bars;
        this.rules = rules;
    }

    /** A bar on awards does not stop a bid: a re-evaluation may lift it before the award. */
    public void requireMayBid(UUID agencyId, LocalDate day) {
        requireStanding(agencyId, Standing.BID, day);
    }

    /** As {@link #requireMayBid} decides, without holding the copy: what is shown, not what is done. */
    public boolean mayBid(UUID agencyId, LocalDate day) {
        return agencies.organisation(agencyId).filter(asked -> mayBid(asked, day)).isPresent();
    }

    private boolean mayBid(Organisation asked, LocalDate day) {
        return asked.may(Standing.BID, day) && Undertaker.barring(asked.row().kind(), rules.book(), day).isEmpty();
    }

    /** Social organisations are not: what small enterprises are granted is not theirs (财库〔2020〕46号 art 2). */
    public boolean isEnterprise(UUID agencyId) {
        return agencies.findByIdOptional(agencyId).map(KnownAgency::kind).filter(Undertaker.ENTERPRISE.name()::equals)
                .isPresent();
    }

    /** Fail closed: a barred or disqualified agency gets no award whatever its bid was when it was opened. */
    public void requireMayBeAwarded(UUID agencyId, LocalDate day) {
        requireNoBar(requireStanding(agencyId, Standing.BID, day), day);
    }

    /**
     * Nobody is invited, or taken as the only source, that could not be awarded; not held: what is published is decided
     * upon once more.
     */
    public void requireMayBeInvited(UUID agencyId, LocalDate day) {
        requireNoBar(requireStanding(agencies.organisation(agencyId), agencyId, Standing.BID, day), day);
    }

    /** By its code, as a contract names it; one that the register does not know is barred from nothing. */
    public void requireMayBeSubcontracted(String code, LocalDate day) {
        agencies.ofCode(code).ifPresent(asked -> {
            if (asked.row().lifecycle().closedOn() == null) {
                requireOpen(asked.row(), day);
            }
            requireNotForbidden(asked, Standing.BID, day);
            requireNotForbidden(asked, Standing.SIGN, day);
            requireNoBar(asked, day);
        });
    }

    public boolean mayBeAwarded(UUID agencyId, LocalDate day) {
        return agencies.lockedOrganisation(agencyId).filter(asked -> mayBid(asked, day))
                .filter(asked -> bars.standing(asked.ids(), day).isEmpty()).isPresent();
    }

    /** As {@link #requireMayContract} decides; not held: a clock asks. */
    public boolean mayContract(UUID agencyId, LocalDate day) {
        return agencies.organisation(agencyId).filter(asked -> mayBid(asked, day) && asked.may(Standing.SIGN, day))
                .filter(asked -> bars.standing(asked.ids(), day).isEmpty()).isPresent();
    }

    public void requireMaySign(UUID agencyId, LocalDate day) {
        requireStanding(agencyId, Standing.SIGN, day);
    }

    /** May sign what it was awarded, and might still be awarded it. */
    public void requireMayContract(UUID agencyId, LocalDate day) {
        var asked = requireStanding(agencyId, Standing.SIGN, day);
        requireNotForbidden(asked, Standing.BID, day);
        requireNoBar(asked, day);
    }

    /** More of the same, or longer: what a change adds to a contract in force. */
    public void requireMayExtend(UUID agencyId, LocalDate day) {
        requireStanding(agencyId, Standing.EXTEND, day);
    }

    private Organisation requireStanding(UUID agencyId, String act, LocalDate day) {
        return requireStanding(agencies.lockedOrganisation(agencyId), agencyId, act, day);
    }

    private Organisation requireStanding(Optional<Organisation> found, UUID agencyId, String act, LocalDate day) {
        var asked = found.filter(one -> one.row().isRegistered()).orElseThrow(
                () -> new RuleRefused(AgencyProblem.NOT_REGISTERED, rules.get("O13", day), "agencyId", agencyId));
        requireUndertaker(asked.row(), day);
        requireOpen(asked.row(), day);
        requireNotForbidden(asked, act, day);
        return asked;
    }

    private void requireNotForbidden(Organisation asked, String act, LocalDate day) {
        asked.forbidding(act, day).ifPresent(standing -> {
            throw new RuleRefused(AgencyProblem.STANDING, rules.get("O13", day), "agencyId", asked.row().id(), act,
                    standing.from(), standing.until() == null ? "-" : standing.until(), standing.decisionId());
        });
    }

    private void requireUndertaker(KnownAgency agency, LocalDate day) {
        Undertaker.barring(agency.kind(), rules.book(), day).ifPresent(rule -> {
            throw new RuleRefused(AgencyProblem.NO_UNDERTAKER, rule, "agencyId", agency.id());
        });
    }

    private void requireOpen(KnownAgency agency, LocalDate day) {
        var lifecycle = agency.lifecycle();
        if (lifecycle.closedOn() != null) {
            throw new RuleRefused(AgencyProblem.CLOSED, rules.get("O13", day), "agencyId", agency.id(),
                    lifecycle.closedOn());
        }
        if (lifecycle.suspended()) {
            throw new RuleRefused(AgencyProblem.SUSPENDED, rules.get("O13", day), "agencyId", agency.id());
        }
    }

    private void requireNoBar(Organisation asked, LocalDate day) {
        bars.standing(asked.ids(), day).ifPresent(bar -> {
            throw new RuleRefused(AgencyProblem.BARRED, rules.get("G13", day), "agencyId", asked.row().id(),
                    bar.until(), bar.evaluationId());
        });
    }
}
