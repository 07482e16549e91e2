package org.linli.procurement.known.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;

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
        return agencies.findByIdOptional(agencyId).filter(agency -> mayBid(agency, day)).isPresent();
    }

    private boolean mayBid(KnownAgency agency, LocalDate day) {
        return agency.may(Standing.BID, day) && Undertaker.barring(agency.kind(), rules.book(), day).isEmpty();
    }

    /** Social organisations are not: what small enterprises are granted is not theirs (财库〔2020〕46号 art 2). */
    public boolean isEnterprise(UUID agencyId) {
        return agencies.findByIdOptional(agencyId).map(KnownAgency::kind).filter(Undertaker.ENTERPRISE.name()::equals)
                .isPresent();
    }

    /** Fail closed: a barred or disqualified agency gets no award whatever its bid was when it was opened. */
    public void requireMayBeAwarded(UUID agencyId, LocalDate day) {
        requireMayBid(agencyId, day);
        requireNoBar(agencyId, day);
    }

    public boolean mayBeAwarded(UUID agencyId, LocalDate day) {
        return agencies.locked(agencyId).filter(agency -> mayBid(agency, day)).isPresent()
                && bars.standing(agencyId, day).isEmpty();
    }

    public void requireMaySign(UUID agencyId, LocalDate day) {
        requireStanding(agencyId, Standing.SIGN, day);
    }

    /** More of the same, or longer: what a change adds to a contract in force. */
    public void requireMayExtend(UUID agencyId, LocalDate day) {
        requireStanding(agencyId, Standing.EXTEND, day);
    }

    private void requireStanding(UUID agencyId, String act, LocalDate day) {
        var agency = agencies.locked(agencyId).filter(KnownAgency::isRegistered).orElseThrow(
                () -> new RuleRefused(AgencyProblem.NOT_REGISTERED, rules.get("O13", day), "agencyId", agencyId));
        requireUndertaker(agency, day);
        requireOpen(agency, day);
        agency.forbidding(act, day).ifPresent(standing -> {
            throw new RuleRefused(AgencyProblem.STANDING, rules.get("O13", day), "agencyId", agencyId, act,
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

    private void requireNoBar(UUID agencyId, LocalDate day) {
        bars.standing(agencyId, day).ifPresent(bar -> {
            throw new RuleRefused(AgencyProblem.BARRED, rules.get("G13", day), "agencyId", agencyId, bar.until(),
                    bar.evaluationId());
        });
    }
}
