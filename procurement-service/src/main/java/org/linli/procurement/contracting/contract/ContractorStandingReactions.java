package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.procurement.known.agency.AgencyBarred;
import org.linli.procurement.known.agency.AgencyNamed;
import org.linli.procurement.known.agency.AgencyWarned;
import org.linli.procurement.known.agency.KnownAgencies;

/**
 * An agency that is disqualified or closed signs nothing more and hands over what it runs; one on a list that bars
 * signing signs nothing more; one with a red warning is asked how its services would go on. Accepted work is paid all
 * the same.
 */
@ApplicationScoped
class ContractorStandingReactions implements Reactions {

    private final Contracts contracts;
    private final ContractEffect effects;
    private final Commands commands;
    private final KnownAgencies agencies;

    ContractorStandingReactions(Contracts contracts, ContractEffect effects, Commands commands,
            KnownAgencies agencies) {
        this.contracts = contracts;
        this.effects = effects;
        this.commands = commands;
        this.agencies = agencies;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyBarred fact, Envelope envelope) {
        if (!agencies.isLifted(fact)) {
            endUnsigned(fact.agencyId(), "DISQUALIFIED", envelope.businessDate());
            askHandover(fact.agencyId(), "DISQUALIFIED", envelope.businessDate());
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.listed.v1")
    void listed(AgencyBarred fact, Envelope envelope) {
        if (fact.barsFrom("SIGN") && !agencies.isLifted(fact)) {
            endUnsigned(fact.agencyId(), "LISTED", envelope.businessDate());
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.closed.v1")
    void closed(AgencyNamed fact, Envelope envelope) {
        endUnsigned(fact.agencyId(), "CLOSED", envelope.businessDate());
        askHandover(fact.agencyId(), "CLOSED", envelope.businessDate());
    }

    /** A continuity plan and who would take over, asked for once and before anything fails. */
    @On(topic = "linli.agencies", type = "linli.registry.agency.early-warning.v1")
    void warned(AgencyWarned fact, Envelope envelope) {
        if ("RED".equals(fact.level())) {
            for (var running : contracts.ofMember(fact.agencyId(), ContractStatus.ACTIVE, ContractStatus.SUSPENDED)) {
                if (running.ending().handoverBy() == null && running.ending().plan().isEmpty()) {
                    askHandover(running, "EARLY_WARNING_RED", envelope.businessDate());
                }
            }
        }
    }

    private void endUnsigned(UUID agencyId, String what, LocalDate day) {
        for (var unsigned : contracts.ofMember(agencyId, ContractStatus.PENDING_SIGNATURE)) {
            commands.give(unsigned, ContractCommand.END,
                    ended -> effects.dropped(ended, reason(unsigned, agencyId, what), day));
        }
    }

    private void askHandover(UUID agencyId, String what, LocalDate day) {
        for (var running : contracts.ofMember(agencyId, ContractStatus.ACTIVE, ContractStatus.SUSPENDED)) {
            askHandover(running, reason(running, agencyId, what), day);
        }
    }

    /** The lead answers for a consortium, also where the cause lies with a partner. */
    private static String reason(Contract contract, UUID agencyId, String what) {
        return (contract.agencyId().equals(agencyId) ? "AGENCY_" : "PARTNER_") + what;
    }

    private void askHandover(Contract running, String reason, LocalDate day) {
        commands.give(running, ContractCommand.ASK_HANDOVER,
                asked -> asked.administration().askHandover(reason, effects.handoverBy(day)));
    }
}
