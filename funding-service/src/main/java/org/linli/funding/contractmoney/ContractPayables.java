package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.contract.ContractSigned;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.ledger.Cause;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayablePlanner;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.PayableTerms;
import org.linli.funding.payable.Payables;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;

/** Turns a signed contract into payables, and takes back what will never be earned. */
@ApplicationScoped
class ContractPayables {

    private final Payables payables;
    private final PayablePlanner planner;
    private final KnownContracts contracts;
    private final PayableTriggers triggers;
    private final MoneyChanges changes;
    private final BudgetService budget;
    private final Commands commands;
    private final Today today;
    private final Event<PayablesPlanned> planned;

    ContractPayables(Payables payables, PayablePlanner planner, KnownContracts contracts, PayableTriggers triggers,
            MoneyChanges changes, BudgetService budget, Commands commands, Today today,
            Event<PayablesPlanned> planned) {
        this.payables = payables;
        this.planner = planner;
        this.contracts = contracts;
        this.triggers = triggers;
        this.changes = changes;
        this.budget = budget;
        this.commands = commands;
        this.today = today;
        this.planned = planned;
    }

    @Transactional
    void plan(ContractSigned fact) {
        if (contracts.findByIdOptional(fact.contractId()).isPresent()) {
            return;
        }
        var commitment = budget.commit(fact.purchaseId(), fact.contractId(), fact.amount(), fact.signedOn());
        var contract = KnownContract.signed(fact, commitment);
        contracts.persistAndFlush(contract);
        for (var instalment : fact.instalments()) {
            for (var part : Part.values()) {
                if (instalment.of(part).isPositive()) {
                    planner.plan(
                            PayableTerms.of(contract, instalment.no(), instalment.trigger(), part,
                                    instalment.expectedOn(), today.day().rules()),
                            instalment.of(part), fact.signedOn());
                }
            }
        }
        planned.fire(new PayablesPlanned(contract.id(), fact.agencyId()));
        triggers.signed(contract.id(), fact.signedOn());
    }

    /**
     * The contract ends early. What is not earned goes back to the budget; accepted work stays owed, its retention
     * falls due; work that was handed over is still to be accepted, and is when the purchaser keeps silent.
     */
    @Transactional
    void cancelUnearned(UUID contractId, LocalDate on) {
        var contract = contracts.locked(contractId);
        contract.end(on);
        changes.dropShort(contractId);
        triggers.retentionsOfAccepted(contractId, on);
        var planned = payables.ofContract(contractId, PayableStatus.PLANNED);
        var handedOver =
                planned.stream().filter(Payable::isHandedOver).map(payable -> payable.terms().instalmentNo()).toList();
        for (var payable : planned) {
            if (!handedOver.contains(payable.terms().instalmentNo())) {
                commands.give(payable, PayableCommand.VOID,
                        part -> part.cancel("CONTRACT_TERMINATED", today.instant()));
                budget.giveBack(new Cause("PAYABLE", payable.id(), "VOID"), contractId, contract.lineId(),
                        payable.amount(), on);
            }
        }
    }
}
