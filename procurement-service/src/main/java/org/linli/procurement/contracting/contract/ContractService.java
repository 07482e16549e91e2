package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;
import org.linli.procurement.contracting.contract.ContractParties.Party;
import org.linli.procurement.contracting.performance.ProposedTermination;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.Signature;
import org.linli.procurement.contracting.terms.Signature.Side;
import org.linli.procurement.known.agency.AgencyRecords;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tenders;

/** One method per command of a contract in being. */
@ApplicationScoped
class ContractService implements DecisionEffect {

    private final Contracts contracts;
    private final Tenders tenders;
    private final AgencyRecords records;
    private final ContractEffect effects;
    private final DualControl decisions;
    private final Commands commands;
    private final Today today;

    ContractService(Contracts contracts, Tenders tenders, AgencyRecords records, ContractEffect effects,
            DualControl decisions, Commands commands, Today today) {
        this.contracts = contracts;
        this.tenders = tenders;
        this.records = records;
        this.effects = effects;
        this.decisions = decisions;
        this.commands = commands;
        this.today = today;
    }

    /**
     * The tender is held: a signature and an objection at the same moment come one after the other (P20). The standing
     * of each contractor is read, and held, in the transaction of each signature.
     */
    @Transactional
    Contract sign(UUID id, @Nullable String ifMatch, Party party, String sha256, Actor signer) {
        var day = today.day();
        var tender = tenders.locked(contracts.tenderOf(id));
        return commands.decideAll(contracts.locked(id), ifMatch, ContractCommand.SIGN, contract -> {
            contract.hands().act(party.side(), signer);
            effects.requireSignable(contract, tender, day);
            var signed =
                    contract.sign(new Signature(party.side(), party.agencyId(), signer.id(), sha256, today.instant()));
            contract.agreement().signedBy(signer);
            if (contract.status() == ContractStatus.ACTIVE) {
                effects.signed(contract, tender);
                contract.oweFiling(Filing.signed(day.date(), day.rules(), day.calendar()));
            } else {
                effects.bound(contract);
            }
            return signed;
        });
    }

    @Transactional
    Contract deliver(UUID id, int instalmentNo, Actor by) {
        var day = today.day();
        return commands.give(contracts.locked(id), ContractCommand.DELIVER, contract -> {
            contract.hands().act(Side.AGENCY, by);
            var silence = day.rule("F03");
            var term = new Rule(silence.id(), BigDecimal.valueOf(contract.terms().acceptanceTermDays()), "d",
                    silence.from(), silence.to(), silence.basis(), silence.confidence());
            return contract.deliver(instalmentNo, records.evaluationsOf(id), day.date(),
                    day.calendar().deadline(day.date(), term), day.rules());
        });
    }

    @Transactional
    Contract accept(UUID id, @Nullable String ifMatch, int instalmentNo, Work.UserOpinions opinions, Actor by) {
        var day = today.day();
        return commands.decideAll(contracts.locked(id), ifMatch, ContractCommand.ACCEPT, contract -> {
            contract.hands().act(Side.PURCHASER, by);
            var accepted = contract.accept(instalmentNo, opinions, day.date(), day.rules());
            effects.ended(contract);
            return accepted;
        });
    }

    /** Nothing is delivered and paid meanwhile: that takes another person of the unit. */
    @Transactional
    Contract suspend(UUID id, @Nullable String ifMatch, String reason, Actor by) {
        return commands.decideAll(contracts.locked(id), ifMatch, ContractCommand.SUSPEND, contract -> {
            decisions.propose(DecisionKind.SUSPEND_CONTRACT,
                    new DecisionSubject(id, contract.tenderId(), contract.purchaserId()), DecisionContent.of(reason),
                    by);
            return List.of();
        });
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.SUSPEND_CONTRACT);
    }

    @Override
    public void hold(UUID contractId) {
        contracts.locked(contractId);
    }

    @Override
    public boolean stands(DecisionKind kind, UUID contractId, DecisionContent content) {
        return contracts.get(contractId).accepted().contains(ContractCommand.SUSPEND);
    }

    @Override
    public void take(DecisionKind kind, UUID contractId, DecisionContent content, Actor second) {
        var day = today.day();
        commands.give(contracts.get(contractId), ContractCommand.SUSPEND,
                contract -> contract.suspend(content.words(), day.date(), day.until("HD2")));
    }

    @Transactional
    Contract resume(UUID id, @Nullable String ifMatch) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.RESUME,
                contract -> contract.resume(today.date()));
    }

    @Transactional
    Contract askHandover(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.ASK_HANDOVER,
                contract -> contract.administration().askHandover(reason, effects.handoverBy(today.date())));
    }

    @Transactional
    Contract refuseWork(UUID id, @Nullable String ifMatch, int instalmentNo, String reasons, Work.Undisputed undisputed,
            Actor by) {
        var day = today.day();
        var refusal = new Work.Refusal(day.date(), reasons, undisputed, day.until("HC8"));
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.REFUSE_WORK, contract -> {
            contract.hands().act(Side.PURCHASER, by);
            return contract.refuseWork(instalmentNo, refusal, day.rules());
        });
    }

    /** One that runs is ended by another person's word (HC10). */
    @Transactional
    Contract terminate(UUID id, @Nullable String ifMatch, String reason, @Nullable String handoverPlan, Actor by) {
        var day = today.day();
        var asked = new ProposedTermination(reason, handoverPlan, by.id(), day.date(), day.until("HC10"));
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.TERMINATE, contract -> {
            var said = contract.terminate(asked, by, day.date(), day.rules());
            effects.ended(contract);
            return said;
        });
    }

    @Transactional
    Contract confirmTermination(UUID id, @Nullable String ifMatch, Actor second) {
        var day = today.day();
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.CONFIRM_TERMINATION, contract -> {
            var ended = contract.confirmTermination(second, day.date(), day.rule("HC10"));
            effects.ended(contract);
            return ended;
        });
    }

    @Transactional
    Contract rejectTermination(UUID id, @Nullable String ifMatch) {
        return commands.decide(contracts.locked(id), ifMatch, ContractCommand.REJECT_TERMINATION,
                contract -> contract.rejectTermination(today.date()));
    }
}
