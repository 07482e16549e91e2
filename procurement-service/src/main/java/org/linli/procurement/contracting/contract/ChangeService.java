package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.Canonical;
import org.linli.procurement.contracting.performance.Advance;
import org.linli.procurement.contracting.terms.BridgeGate;
import org.linli.procurement.contracting.terms.ContractChange;
import org.linli.procurement.contracting.terms.ContractProblem;
import org.linli.procurement.contracting.terms.Signature;
import org.linli.procurement.contracting.terms.Signature.Side;
import org.linli.procurement.known.agency.AgencyPolicy;

/** The start of the service, and changes with the consent of both sides. */
@ApplicationScoped
class ChangeService {

    private final Contracts contracts;
    private final BridgeGate bridges;
    private final AgencyPolicy agencies;
    private final Canonical canonical;
    private final Commands commands;
    private final Today today;

    ChangeService(Contracts contracts, BridgeGate bridges, AgencyPolicy agencies, Canonical canonical,
            Commands commands, Today today) {
        this.contracts = contracts;
        this.bridges = bridges;
        this.agencies = agencies;
        this.canonical = canonical;
        this.commands = commands;
        this.today = today;
    }

    /** What one side wants changed. */
    record Wanted(ContractChange.Kind kind, Money delta, @Nullable LocalDate to, String rationale,
            @Nullable UUID nextTenderId) {
    }

    @Transactional
    Contract payAdvance(UUID id, Advance advance, Actor by) {
        return commands.give(contracts.locked(id), ContractCommand.ADVANCE, contract -> {
            contract.hands().act(Side.PURCHASER, by);
            return contract.payAdvance(advance, today.day().rules());
        });
    }

    @Transactional
    Contract start(UUID id, Actor by) {
        return commands.give(contracts.locked(id), ContractCommand.START, contract -> {
            contract.hands().act(Side.AGENCY, by);
            return contract.start(today.date(), today.day().rules());
        });
    }

    @Transactional
    Contract propose(UUID id, @Nullable String ifMatch, Side side, Wanted wanted, Actor proposer) {
        var day = today.day();
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.PROPOSE_CHANGE, contract -> {
            contract.hands().act(side, proposer);
            requireMayTakeOn(contract, wanted.delta(), wanted.to(), day.date());
            if (wanted.kind() == ContractChange.Kind.BRIDGE) {
                bridges.requireNextTender(contract.terms(), wanted.nextTenderId(), day.date());
            }
            contract.agreement().proposedBy(proposer);
            return contract.proposeChange(drawnUp(contract, side, wanted, proposer, day), day.date(), day.rules());
        });
    }

    /** Less of the same is no extension. */
    private void requireMayTakeOn(Contract contract, Money delta, @Nullable LocalDate to, LocalDate day) {
        if (delta.isPositive() || to != null && to.isAfter(contract.terms().to())) {
            contract.terms().contractors().forEach(member -> agencies.requireMayExtend(member, day));
        }
    }

    /** What was delivered since the change was proposed keeps its price. */
    private static void requireUndelivered(Contract contract, ContractChange open) {
        if (!contract.performance().mayChange(contract.terms().instalments(), open.terms().instalments())) {
            throw new Conflict(ContractProblem.CHANGE_OVERTAKEN, contract.terms().number(), open.no());
        }
    }

    private ContractChange drawnUp(Contract contract, Side side, Wanted wanted, Actor proposer, BusinessDay day) {
        var plan = new ChangePlan(day.rules(), day.date());
        var terms =
                plan.of(contract.terms(), contract.performance().works(), wanted.kind(), wanted.delta(), wanted.to());
        var sha256 = canonical.hash(terms);
        return new ContractChange(contract.agreement().changes().size() + 1, wanted.kind(), wanted.rationale(),
                contract.terms().amount(), wanted.delta(), terms, sha256,
                List.of(new Signature(side, null, proposer.id(), sha256, today.instant())),
                ContractChange.State.PROPOSED, null, wanted.nextTenderId());
    }

    @Transactional
    Contract consent(UUID id, @Nullable String ifMatch, Side side, String sha256, Actor signer) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.CONSENT_TO_CHANGE, contract -> {
            contract.hands().act(side, signer);
            contract.agreement().openChange().ifPresent(open -> {
                requireMayTakeOn(contract, open.delta(), open.terms().to(), today.date());
                requireUndelivered(contract, open);
            });
            var consented = contract.consentToChange(new Signature(side, null, signer.id(), sha256, today.instant()),
                    today.date());
            contract.agreement().consentedBy(signer);
            return consented;
        });
    }

    @Transactional
    Contract refuse(UUID id, @Nullable String ifMatch, Side side, Actor by) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.REFUSE_CHANGE, contract -> {
            contract.hands().act(side, by);
            return contract.refuseChange(today.date());
        });
    }
}
