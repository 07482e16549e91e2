package org.linli.funding.contractmoney.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.contract.Instalment;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.Part;
import org.linli.funding.contractmoney.trigger.PayableTrigger;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.PayablePlanner;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.PayableTerms;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;

/** Carries out what a change means for the parts of a contract, in payables and in the ledger. */
@ApplicationScoped
class ContractChangeApplier {

    private final PayablePlanner planner;
    private final PayableTrigger triggers;
    private final PayableClock clock;
    private final BudgetService budget;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    ContractChangeApplier(PayablePlanner planner, PayableTrigger triggers, PayableClock clock, BudgetService budget,
            Ledger ledger, Commands commands, Today today) {
        this.planner = planner;
        this.triggers = triggers;
        this.clock = clock;
        this.budget = budget;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    /** What is no longer owed goes back to the budget line; interest until today stays on what was owed. */
    void less(PartChange part, MoneyChange change, KnownContract contract) {
        for (var less : part.less()) {
            var payable = less.payable();
            if (payable.status() == PayableStatus.PLANNED) {
                planLess(part, less, change, contract);
            } else {
                commands.giveAll(payable, PayableCommand.REDUCE, open -> {
                    clock.catchUp(open, today.instant());
                    ledger.post(Posting.of(new Cause("CONTRACT_CHANGE", open.id(), "REDUCE " + change.changeNo()),
                            change.agreedOn(), open.part().owedTo(open.agencyId()),
                            Account.allocated(contract.lineId()), less.by()));
                    return open.reduce(less.by(), change.changeNo(), today.instant());
                });
            }
        }
    }

    private void planLess(PartChange part, PartChange.Less less, MoneyChange change, KnownContract contract) {
        var payable = less.payable();
        var rest = payable.amount().minus(less.by());
        var ends = rest.isZero() || part.instalment().isEmpty();
        commands.give(payable, ends ? PayableCommand.VOID : PayableCommand.REPLAN, planned -> {
            budget.giveBack(new Cause("CONTRACT_CHANGE", planned.id(), "LESS " + change.changeNo()), contract.id(),
                    contract.lineId(), less.by(), change.agreedOn());
            return ends ? planned.cancel("CONTRACT_CHANGED", today.instant())
                    : replanned(planned, rest, part.instalment().orElseThrow(), change);
        });
    }

    void commit(MoneyChange change, KnownContract contract, Money more) {
        if (more.isPositive()) {
            ledger.post(Posting.of(new Cause("CONTRACT_CHANGE", change.id(), "COMMIT"), change.agreedOn(),
                    Account.allocated(contract.lineId()), Account.committed(contract.id()), more));
        }
    }

    /**
     * Added to what is still planned, else a payable of its own; of work that is accepted already the clock starts at
     * once.
     */
    void more(PartChange part, MoneyChange change, KnownContract contract, List<Payable> before) {
        part.instalment().ifPresent(instalment -> {
            if (part.planned().isPresent() && part.less().isEmpty()) {
                var payable = part.planned().get();
                if (part.more().isPositive() || payable.terms().instalmentTrigger() != instalment.trigger()
                        || !Objects.equals(payable.terms().expectedOn(), instalment.expectedOn())) {
                    replan(payable, payable.amount().plus(part.more()), instalment, change);
                }
            } else if (part.more().isPositive()) {
                add(part, instalment, change, contract, before);
            }
        });
    }

    private void replan(Payable payable, Money amount, Instalment instalment, MoneyChange change) {
        commands.give(payable, PayableCommand.REPLAN, planned -> replanned(planned, amount, instalment, change));
    }

    private static PayableEvent replanned(Payable planned, Money amount, Instalment instalment, MoneyChange change) {
        return planned.replan(amount, instalment.trigger(), instalment.expectedOn(), change.changeNo());
    }

    private void add(PartChange part, Instalment instalment, MoneyChange change, KnownContract contract,
            List<Payable> before) {
        var terms = PayableTerms.of(contract, instalment.no(), instalment.trigger(), part.part(),
                instalment.expectedOn(), today.day().rules());
        var payable = planner.plan(terms, part.more(), change.agreedOn());
        if (isStarted(part, instalment, before)) {
            triggers.start(payable, change.agreedOn(), "F01", null);
        } else {
            before.stream()
                    .filter(other -> other.terms().instalmentNo() == part.no() && part.part() != Part.RETENTION
                            && other.status() == PayableStatus.PLANNED && other.isHandedOver())
                    .findFirst().ifPresent(other -> payable.deliverWith(other, today.instant()));
        }
    }

    private static boolean isStarted(PartChange part, Instalment instalment, List<Payable> before) {
        return part.part() == Part.RETENTION
                ? before.stream().anyMatch(other -> other.part() == Part.RETENTION && other.isStarted())
                : instalment.trigger() == InstalmentTrigger.SIGNING
                        || before.stream().anyMatch(other -> other.terms().instalmentNo() == part.no()
                                && other.part() != Part.RETENTION && other.isStarted());
    }
}
