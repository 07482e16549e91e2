package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rules;

/** Carries out what a change means for the parts of a contract, in payables and in the ledger. */
@ApplicationScoped
class Regeneration {

    private final Payables payables;
    private final PayableTriggers triggers;
    private final PayableClock payableClock;
    private final BudgetService budget;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    Regeneration(Payables payables, PayableTriggers triggers, PayableClock payableClock, BudgetService budget, Ledger ledger,
            Journal journal, Rules rules, Clock clock) {
        this.payables = payables;
        this.triggers = triggers;
        this.payableClock = payableClock;
        this.budget = budget;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is no longer owed goes back to the budget line; interest until today stays on what was owed. */
    void less(PartChange part, MoneyChange change, KnownContract contract) {
        for (var less : part.less()) {
            var payable = less.payable();
            if (payable.status() == PayableStatus.PLANNED) {
                planLess(part, less, change, contract);
            } else {
                payableClock.catchUp(payable, clock.instant());
                journal.append(payable.reduce(less.by(), change.changeNo(), clock.instant()));
                payables.flush();
                ledger.post(Posting.of(new Cause("CONTRACT_CHANGE", payable.id(), "REDUCE " + change.changeNo()), change.agreedOn(),
                        payable.part().owedTo(payable.agencyId()), Account.allocated(contract.lineId()), less.by()));
            }
        }
    }

    private void planLess(PartChange part, PartChange.Less less, MoneyChange change, KnownContract contract) {
        var payable = less.payable();
        var rest = payable.sums().amount().minus(less.by());
        journal.append(rest.isZero() || part.instalment().isEmpty() ? payable.cancel("CONTRACT_CHANGED", clock.instant())
                : payable.replan(rest, part.instalment().get().trigger(), part.instalment().get().expectedOn(), change.changeNo()));
        budget.giveBack(new Cause("CONTRACT_CHANGE", payable.id(), "LESS " + change.changeNo()), contract.id(), contract.lineId(),
                less.by(), change.agreedOn());
    }

    void commit(MoneyChange change, KnownContract contract, Money more) {
        if (more.isPositive()) {
            ledger.post(Posting.of(new Cause("CONTRACT_CHANGE", change.id(), "COMMIT"), change.agreedOn(),
                    Account.allocated(contract.lineId()), Account.committed(contract.id()), more));
        }
    }

    /** Added to what is still planned, else a payable of its own; of work that is accepted already the clock starts at once. */
    void more(PartChange part, MoneyChange change, KnownContract contract, List<Payable> before) {
        part.instalment().ifPresent(instalment -> {
            if (part.planned().isPresent() && part.less().isEmpty()) {
                var payable = part.planned().get();
                if (part.more().isPositive() || payable.instalmentTrigger() != instalment.trigger()
                        || !java.util.Objects.equals(payable.expectedOn(), instalment.expectedOn())) {
                    journal.append(payable.replan(payable.sums().amount().plus(part.more()), instalment.trigger(),
                            instalment.expectedOn(), change.changeNo()));
                }
            } else if (part.more().isPositive()) {
                add(part, instalment, change, contract, before);
            }
        });
    }

    private void add(PartChange part, ContractFacts.Instalment instalment, MoneyChange change, KnownContract contract,
            List<Payable> before) {
        var rate = LateInterest.perDay(contract.interestPerDay(), contract.signedOn(), rules.book());
        var payable = Payable.plan(Ids.next(), payables.nextNumber(change.agreedOn().getYear()), new Plan(contract.id(),
                contract.agencyId(), contract.purchaserId(), contract.sourceId(), instalment.no(), instalment.trigger(), part.part(),
                part.more(), instalment.expectedOn(), rate, change.changeNo()), clock.instant());
        payables.persist(payable);
        journal.append(payable.planned());
        payables.flush();
        if (isStarted(part, instalment, before)) {
            triggers.start(payable, change.agreedOn(), "F01", null);
        } else {
            before.stream().filter(other -> other.instalmentNo() == part.no() && part.part() != Part.RETENTION
                    && other.status() == PayableStatus.PLANNED && other.acceptUntil() != null).findFirst()
                    .ifPresent(other -> payable.deliver(other.deliveredOn(), other.acceptUntil(), clock.instant()));
        }
    }

    private static boolean isStarted(PartChange part, ContractFacts.Instalment instalment, List<Payable> before) {
        return part.part() == Part.RETENTION
                ? before.stream().anyMatch(other -> other.part() == Part.RETENTION && other.triggeredOn() != null)
                : instalment.trigger() == InstalmentTrigger.SIGNING || before.stream().anyMatch(other -> other.instalmentNo() == part.no()
                        && other.part() != Part.RETENTION && other.triggeredOn() != null);
    }
}
