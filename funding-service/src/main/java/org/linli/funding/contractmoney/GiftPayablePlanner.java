package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.contractmoney.trigger.PayableTrigger;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayablePlanner;
import org.linli.funding.payable.PayableTerms;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;

/**
 * Money of a gift goes back as a contract is paid: approved, in a batch of two people, by the bank; without interest.
 */
@ApplicationScoped
public class GiftPayablePlanner {

    private final KnownContracts contracts;
    private final KnownAgencies payees;
    private final PayablePlanner planner;
    private final PayableTrigger triggers;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    GiftPayablePlanner(KnownContracts contracts, KnownAgencies payees, PayablePlanner planner, PayableTrigger triggers,
            Ledger ledger, Commands commands, Today today) {
        this.contracts = contracts;
        this.payees = payees;
        this.planner = planner;
        this.triggers = triggers;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    /** @param unit whose it is to approve. @return the payable */
    @Transactional(TxType.MANDATORY)
    public UUID giveBack(UUID sourceId, Money amount, String unit, PayeeAccount account) {
        var id = Ids.next();
        var on = today.date();
        payees.payOnce(id, on, account);
        var back = KnownContract.givenBack(id, "T-" + id, unit, sourceId, amount, on);
        contracts.persistAndFlush(back);
        var restricted = Account.fundRestricted(sourceId);
        var promised = Account.committed(id);
        ledger.openAndLockAccounts(List.of(restricted, promised, Account.performance(id)));
        ledger.post(Posting.of(new Cause("GIFT_RETURN", id, "COMMIT"), on, restricted, promised, amount));
        var payable = planner.plan(new PayableTerms(id, id, unit, sourceId, 1, InstalmentTrigger.SIGNING,
                Part.PERFORMANCE, null, BigDecimal.ZERO, 0), amount, on);
        triggers.start(payable, on, "F01", null);
        return payable.id();
    }

    /** It is paid to that account, where another refused it. */
    @Transactional(TxType.MANDATORY)
    public void correct(Payable back, PayeeAccount account) {
        payees.payOnce(back.agencyId(), contracts.get(back.contractId()).signedOn(), account);
    }

    /** It does not go back after all: what of it is not paid is the source's again. @return how much that is */
    @Transactional(TxType.MANDATORY)
    public Money keep(Payable back) {
        var left = back.outstanding();
        var contract = contracts.get(back.contractId());
        commands.giveAll(back, PayableCommand.REDUCE, open -> {
            ledger.lockAccounts(List.of(open.part().owedTo(open.agencyId()), contract.backTo()));
            ledger.post(Posting.of(new Cause("GIFT_RETURN", open.id(), "KEEP"), today.date(),
                    open.part().owedTo(open.agencyId()), contract.backTo(), left));
            return open.reduce(left, contract.changeNo(), today.instant());
        });
        contract.end(today.date());
        return left;
    }
}
