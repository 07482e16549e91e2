package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.budget.Cover;
import org.linli.funding.budget.Use;
import org.linli.funding.contract.ContractSigned;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.contractmoney.change.MoneyChanges;
import org.linli.funding.contractmoney.change.PayablesPlanned;
import org.linli.funding.contractmoney.trigger.PayableTrigger;
import org.linli.funding.ledger.Account;
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
class ContractPayablePlanner {

    private final Payables payables;
    private final PayablePlanner planner;
    private final KnownContracts contracts;
    private final PayableTrigger triggers;
    private final MoneyChanges changes;
    private final UnfundedContracts unfunded;
    private final BudgetService budget;
    private final Commands commands;
    private final Today today;
    private final Event<PayablesPlanned> planned;

    ContractPayablePlanner(Payables payables, PayablePlanner planner, KnownContracts contracts, PayableTrigger triggers,
            MoneyChanges changes, UnfundedContracts unfunded, BudgetService budget, Commands commands, Today today,
            Event<PayablesPlanned> planned) {
        this.payables = payables;
        this.planner = planner;
        this.contracts = contracts;
        this.triggers = triggers;
        this.changes = changes;
        this.unfunded = unfunded;
        this.budget = budget;
        this.commands = commands;
        this.today = today;
        this.planned = planned;
    }

    /** @return why there is no money for it; empty when it is reserved */
    Optional<String> shortage(ContractSigned fact) {
        return budget.shortage(cover(fact, null), accounts(fact));
    }

    /** What the contract needs, and for what. @param lineId whose money it is to be; null for the reserved line */
    static Cover cover(ContractSigned fact, @Nullable UUID lineId) {
        return new Cover(fact.purchaseId(), fact.number(), fact.purchaserId(),
                new Use(fact.serviceType(), fact.areaCode(), null), fact.amount(), lineId);
    }

    /** Without money the contract waits, and a person has to find it: whoever works is to be paid. */
    @Transactional
    void plan(ContractSigned fact) {
        if (contracts.findByIdOptional(fact.contractId()).isPresent() || unfunded.isWithoutMoney(fact.contractId())) {
            return;
        }
        var shortage = shortage(fact);
        if (shortage.isPresent()) {
            unfunded.add(fact, shortage.get());
            return;
        }
        var commitment =
                budget.commit(fact.purchaseId(), fact.contractId(), fact.amount(), fact.signedOn(), accounts(fact));
        var contract = KnownContract.signed(fact, commitment);
        contracts.persistAndFlush(contract);
        for (var instalment : fact.instalments()) {
            for (var part : Part.OF_INSTALMENT) {
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
     * Whatever is booked on a contract: what was heard of it while it waited, a change with its interest among it, is
     * booked with it.
     */
    static List<Account> accounts(ContractSigned fact) {
        return Stream.concat(Stream.of(Account.committed(fact.contractId())), Part.allOwedTo(fact.agencyId()).stream())
                .toList();
    }

    /**
     * The contract ends early. What is not earned goes back to the budget; accepted work stays owed, its retention
     * falls due; work that was handed over is still to be accepted, and is when the purchaser keeps silent.
     */
    @Transactional
    void cancelUnearned(UUID contractId, LocalDate on) {
        var contract = contracts.locked(contractId);
        changes.dropShort(contractId);
        triggers.retentionsOfAccepted(contractId, on, Account.allocated(contract.lineId()));
        var planned = payables.ofContract(contractId, PayableStatus.PLANNED);
        var handedOver =
                planned.stream().filter(Payable::isHandedOver).map(payable -> payable.terms().instalmentNo()).toList();
        for (var payable : planned) {
            if (!handedOver.contains(payable.terms().instalmentNo())) {
                commands.give(payable, PayableCommand.VOID, part -> {
                    budget.giveBack(new Cause("PAYABLE", part.id(), "VOID"), contractId, contract.lineId(),
                            part.amount(), on);
                    return part.cancel("CONTRACT_TERMINATED", today.instant());
                });
            }
        }
        contract.end(on);
    }
}
