package org.linli.funding.payable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;

/** Regenerates the payables of a changed contract, when its budget line has the money. */
@ApplicationScoped
class MoneyChanges implements PanacheRepositoryBase<MoneyChange, UUID> {

    private final Payables payables;
    private final KnownContracts contracts;
    private final Regeneration regeneration;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;
    private final Event<PayablesPlanned> planned;

    MoneyChanges(Payables payables, KnownContracts contracts, Regeneration regeneration, Ledger ledger, Journal journal,
            Clock clock, Event<PayablesPlanned> planned) {
        this.payables = payables;
        this.contracts = contracts;
        this.regeneration = regeneration;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
        this.planned = planned;
    }

    @Transactional
    void changed(ContractFacts.Changed fact) {
        var contract = contracts.locked(fact.contractId());
        if (!contract.isNews(fact.changeNo())) {
            return;
        }
        dropShort(contract.id());
        contract.changed(fact);
        var change = MoneyChange.agreed(Ids.next(), fact, contract, clock.instant());
        persistAndFlush(change);
        apply(change, contract);
    }

    /** What is no longer true is not paid for. */
    void dropShort(UUID contractId) {
        list("contractId = ?1 and status = ?2", contractId, ChangeStatus.SHORT).forEach(MoneyChange::supersede);
        flush();
    }

    /** Asks again whether there is money by now. */
    void again(UUID changeId) {
        var contractId = findById(changeId).contractId();
        var contract = contracts.locked(contractId);
        var change = findById(changeId);
        if (change.status() == ChangeStatus.SHORT) {
            apply(change, contract);
        }
    }

    private void apply(MoneyChange change, KnownContract contract) {
        var all = payables.ofContract(contract.id());
        ledger.hold(accounts(contract));
        var parts = PartChange.all(change.instalments(), all);
        var more = parts.stream().map(PartChange::more).reduce(Money.ZERO, Money::plus);
        var less = parts.stream().map(PartChange::lessInAll).reduce(Money.ZERO, Money::plus);
        var available = ledger.lockedBalance(Account.allocated(contract.lineId())).available().plus(less);
        if (more.isMoreThan(available)) {
            journal.append(change.runsShort(contract.lineId(), more, available, clock.instant()));
            flush();
            return;
        }
        parts.forEach(part -> regeneration.less(part, change, contract));
        regeneration.commit(change, contract, more);
        parts.forEach(part -> regeneration.more(part, change, contract, all));
        journal.append(change.apply(more, less, parts.stream().map(PartChange::kept).reduce(Money.ZERO, Money::plus)));
        flush();
        planned.fire(new PayablesPlanned(contract.id(), contract.agencyId()));
    }

    private static List<Account> accounts(KnownContract contract) {
        var agency = contract.agencyId();
        return List.of(Account.allocated(contract.lineId()), Account.committed(contract.id()), Account.wage(agency),
                Account.performance(agency), Account.retention(agency), Account.interest(agency), Account.lateInterest());
    }
}
