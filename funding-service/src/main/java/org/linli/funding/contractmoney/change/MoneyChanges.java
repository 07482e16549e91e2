package org.linli.funding.contractmoney.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.contractmoney.change.ChangeStatus.ChangeCommand;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;

/** Regenerates the payables of a changed contract, when its budget line has the money. */
@ApplicationScoped
public class MoneyChanges implements Aggregates<MoneyChange> {

    private final Payables payables;
    private final KnownContracts contracts;
    private final ContractChangeApplier applier;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;
    private final Event<PayablesPlanned> planned;

    MoneyChanges(Payables payables, KnownContracts contracts, ContractChangeApplier applier, Ledger ledger,
            Commands commands, Today today, Event<PayablesPlanned> planned) {
        this.payables = payables;
        this.contracts = contracts;
        this.applier = applier;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
        this.planned = planned;
    }

    @Override
    public String kind() {
        return "MoneyChange";
    }

    @Transactional
    public void changed(ContractChanged fact) {
        var contract = contracts.locked(fact.contractId());
        if (!contract.isNews(fact.changeNo())) {
            return;
        }
        dropShort(contract.id());
        contract.changed(fact);
        var change = MoneyChange.agreed(Ids.next(), fact, contract, today.instant());
        persistAndFlush(change);
        apply(change, contract);
    }

    /** What is no longer true is not paid for. */
    public void dropShort(UUID contractId) {
        list("contractId = ?1 and status = ?2", contractId, ChangeStatus.SHORT)
                .forEach(change -> commands.giveAll(change, ChangeCommand.SUPERSEDE, late -> {
                    late.supersede();
                    return List.of();
                }));
    }

    /** Asks again whether there is money by now. */
    void again(UUID changeId) {
        var change = get(changeId);
        var contract = contracts.locked(change.contractId());
        if (change.accepted().contains(ChangeCommand.APPLY)) {
            apply(change, contract);
        }
    }

    private void apply(MoneyChange waiting, KnownContract contract) {
        commands.give(waiting, ChangeCommand.APPLY, change -> {
            var all = payables.ofContract(contract.id());
            ledger.lockAccounts(accounts(contract));
            var parts = PartChange.all(change.instalments(), all);
            var more = sum(parts, PartChange::more);
            var less = sum(parts, PartChange::lessInAll);
            var available = ledger.lockedBalance(Account.allocated(contract.lineId())).available().plus(less);
            if (more.isMoreThan(available)) {
                return change.runsShort(contract.lineId(), more, available, today.instant());
            }
            parts.forEach(part -> applier.less(part, change, contract));
            applier.commit(change, contract, more);
            parts.forEach(part -> applier.more(part, change, contract, all));
            return change.apply(more, less, sum(parts, PartChange::kept));
        });
        if (waiting.status() == ChangeStatus.APPLIED) {
            planned.fire(new PayablesPlanned(contract.id(), contract.agencyId()));
        }
    }

    private static Money sum(List<PartChange> parts, Function<PartChange, Money> of) {
        return parts.stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    private static List<Account> accounts(KnownContract contract) {
        return Stream.concat(Stream.of(Account.allocated(contract.lineId()), Account.committed(contract.id())),
                Part.allOwedTo(contract.agencyId()).stream()).toList();
    }
}
