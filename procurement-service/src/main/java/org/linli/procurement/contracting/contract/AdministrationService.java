package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.procurement.contracting.performance.Bond;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.performance.Subcontract;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.Signature.Side;
import org.linli.procurement.known.agency.AgencyPolicy;

/** One method per command that cares for a contract: handover, subcontracts, file and bond. */
@ApplicationScoped
class AdministrationService {

    private final Contracts contracts;
    private final AgencyPolicy agencies;
    private final Commands commands;
    private final Today today;

    AdministrationService(Contracts contracts, AgencyPolicy agencies, Commands commands, Today today) {
        this.contracts = contracts;
        this.agencies = agencies;
        this.commands = commands;
        this.today = today;
    }

    /** Whoever takes over cases is in good standing on that day (O13). */
    @Transactional
    Contract proposeHandover(UUID id, @Nullable String ifMatch, Side side, int openCases, List<HandoverPlan.Part> parts,
            String continuity, Actor by) {
        var day = today.day();
        return commands.decideAll(contracts.locked(id), ifMatch, ContractCommand.PROPOSE_HANDOVER, contract -> {
            contract.hands().act(side, by);
            var plan = HandoverPlan.propose(openCases, parts, continuity, side, day.date());
            parts.stream().map(HandoverPlan.Part::takerAgencyId).distinct().sorted()
                    .forEach(taker -> agencies.requireMaySign(taker, day.date()));
            return contract.administration().proposeHandover(plan, day.date(), day.rules());
        });
    }

    @Transactional
    Contract acceptHandover(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.ACCEPT_HANDOVER, contract -> {
            contract.hands().act(Side.PURCHASER, by);
            return contract.administration().acceptHandover(today.date());
        });
    }

    @Transactional
    Contract refuseHandover(UUID id, @Nullable String ifMatch, String reason, Actor by) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.REFUSE_HANDOVER, contract -> {
            contract.hands().act(Side.PURCHASER, by);
            return contract.administration().refuseHandover(reason, today.date());
        });
    }

    @Transactional
    Contract declareSubcontract(UUID id, String subcontractor, Subcontract.Part part, String description, Money amount,
            Actor by) {
        var day = today.day();
        return commands.give(contracts.locked(id), ContractCommand.DECLARE_SUBCONTRACT, contract -> {
            contract.hands().act(Side.AGENCY, by);
            agencies.requireMayBeSubcontracted(subcontractor, day.date());
            var no = contract.performance().subcontracts().size() + 1;
            var declared = new Subcontract(no, subcontractor, part, description, amount, day.date(), null);
            return contract.administration().declareSubcontract(declared, day.date(), day.rules());
        });
    }

    @Transactional
    Contract consentToSubcontract(UUID id, @Nullable String ifMatch, int no, Actor by) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.CONSENT_TO_SUBCONTRACT, contract -> {
            contract.hands().act(Side.PURCHASER, by);
            contract.performance().subcontracts().stream().filter(declared -> declared.no() == no)
                    .forEach(declared -> agencies.requireMayBeSubcontracted(declared.subcontractor(), today.date()));
            return contract.administration().consentToSubcontract(no, today.date());
        });
    }

    @Transactional
    Contract file(UUID id, Filing.Kind kind, String reference) {
        return commands.give(contracts.locked(id), ContractCommand.filing(kind),
                contract -> contract.administration().file(kind, reference, today.date()));
    }

    @Transactional
    Contract lodgeBond(UUID id, Money amount, Bond.Instrument instrument) {
        var day = today.day();
        var bond = new Bond(amount, instrument, day.date(), null, null, false);
        return commands.give(contracts.locked(id), ContractCommand.LODGE_BOND,
                contract -> contract.administration().lodgeBond(bond, day.rules()));
    }

    @Transactional
    Contract refundBond(UUID id) {
        return commands.give(contracts.locked(id), ContractCommand.REFUND_BOND,
                contract -> contract.administration().refundBond(today.date()));
    }
}
