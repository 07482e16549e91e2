package org.linli.funding.contractmoney.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.contract.PaymentProfile;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.OverdueThresholds;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.Payables;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;

/**
 * Starts the clocks: at signature, at acceptance, or when the acceptance term has passed. What has started stays
 * started.
 */
@ApplicationScoped
public class PayableTrigger {

    private final Payables payables;
    private final KnownContracts contracts;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    PayableTrigger(Payables payables, KnownContracts contracts, Ledger ledger, Commands commands, Today today) {
        this.payables = payables;
        this.contracts = contracts;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    public void signed(UUID contractId, LocalDate signedOn) {
        start(payables.ofContract(contractId, PayableStatus.PLANNED).stream()
                .filter(payable -> payable.terms().instalmentTrigger() == InstalmentTrigger.SIGNING
                        && payable.part() != Part.RETENTION)
                .toList(), signedOn, "F01", null);
    }

    /** The work of an instalment is handed over; its retention waits for the end of the contract. */
    @Transactional
    public void delivered(UUID contractId, int instalmentNo, LocalDate on, LocalDate acceptUntil) {
        work(contractId, instalmentNo).forEach(payable -> payable.deliver(on, acceptUntil, today.instant()));
    }

    /** Nothing is waiting for acceptance until it is handed over again. */
    @Transactional
    public void sentBack(UUID contractId, int instalmentNo) {
        work(contractId, instalmentNo).forEach(payable -> payable.sendBack(today.instant()));
    }

    /** The wages of people who worked are owed where nobody disputes them (F06); what is not owed waits. */
    @Transactional
    public void refused(RefusedWork fact, @Nullable Actor by) {
        for (var payable : work(fact.contractId(), fact.instalmentNo())) {
            if (fact.owesWages() && payable.part() == Part.WAGE) {
                start(payable, fact.refusedOn(), "F06", by);
            } else {
                payable.sendBack(today.instant());
            }
        }
    }

    /** What is paid for the instalment's own work and has not started. */
    private List<Payable> work(UUID contractId, int instalmentNo) {
        contracts.get(contractId);
        return payables.ofContract(contractId, PayableStatus.PLANNED).stream()
                .filter(payable -> payable.terms().instalmentNo() == instalmentNo && payable.part() != Part.RETENTION)
                .toList();
    }

    /**
     * With the final work the retentions of all instalments become payable; after the contract's end each with its own
     * work.
     */
    @Transactional
    public void accepted(UUID contractId, int instalmentNo, LocalDate on, String rule, @Nullable Actor by) {
        var ended = contracts.get(contractId).endedOn() != null;
        var planned = payables.ofContract(contractId, PayableStatus.PLANNED);
        var last = planned.stream().anyMatch(payable -> payable.terms().instalmentNo() == instalmentNo
                && payable.terms().instalmentTrigger() == InstalmentTrigger.FINAL);
        start(planned.stream().filter(payable -> {
            var own = payable.terms().instalmentNo() == instalmentNo;
            return payable.part() == Part.RETENTION ? last || ended && own : own;
        }).toList(), on, rule, by);
    }

    @Transactional
    public void completed(UUID contractId, LocalDate on) {
        contracts.get(contractId).end(on);
        start(payables.ofContract(contractId, PayableStatus.PLANNED).stream()
                .filter(payable -> payable.part() == Part.RETENTION).toList(), on, "F01", null);
    }

    /**
     * Nothing more will come of the contract: what was kept back of accepted instalments is owed now. @param backTo
     * where the rest goes in the same transaction
     */
    public void retentionsOfAccepted(UUID contractId, LocalDate on, Account backTo) {
        var all = payables.ofContract(contractId);
        start(all.stream()
                .filter(payable -> payable.part() == Part.RETENTION && payable.status() == PayableStatus.PLANNED)
                .filter(payable -> payable.terms().instalmentTrigger() != InstalmentTrigger.SIGNING)
                .filter(payable -> all.stream()
                        .anyMatch(other -> other.terms().instalmentNo() == payable.terms().instalmentNo()
                                && other.part() != Part.RETENTION && other.isStarted()))
                .toList(), on, "F01", null, Account.committed(contractId), backTo);
    }

    /** All accounts are taken in one order before the first of them is posted to. @param more posted to afterwards */
    private void start(List<Payable> starting, LocalDate on, String rule, @Nullable Actor by, Account... more) {
        ledger.openAndLockAccounts(Stream
                .concat(Stream.of(more), starting.stream().flatMap(payable -> Stream
                        .of(Account.committed(payable.contractId()), payable.part().owedTo(payable.agencyId()))))
                .toList());
        starting.forEach(payable -> start(payable, on, rule, by));
    }

    /**
     * @param rule F01, F03 where the clock runs without acceptance, F06 for what is undisputed: the same days
     * @param by who accepted; null where nobody did
     */
    public void start(Payable payable, LocalDate on, String rule, @Nullable Actor by) {
        var agreed = contracts.get(payable.contractId()).payDays();
        var day = today.day();
        var due = PaymentProfile.on(on, agreed, day.rules()).due(on, day.rules().get(rule, on), day.calendar());
        commands.give(payable, PayableCommand.TRIGGER, planned -> {
            ledger.post(Posting.of(new Cause("PAYABLE", planned.id(), "TRIGGER"), on,
                    Account.committed(planned.contractId()), planned.part().owedTo(planned.agencyId()),
                    planned.amount()));
            return planned.trigger(on, due, by, OverdueThresholds.of(day.rules(), on), today.instant());
        });
    }
}
