package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;

/** Starts the clocks: at signature, at acceptance, or when the acceptance term has passed. What has started stays started. */
@ApplicationScoped
class PayableTriggers {

    private final Payables payables;
    private final KnownContracts contracts;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    PayableTriggers(Payables payables, KnownContracts contracts, Ledger ledger, Journal journal, Rules rules,
            Calendars calendars, Clock clock) {
        this.payables = payables;
        this.contracts = contracts;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    void signed(UUID contractId, LocalDate signedOn) {
        for (var payable : payables.ofContract(contractId, PayableStatus.PLANNED)) {
            if (payable.instalmentTrigger() == InstalmentTrigger.SIGNING && payable.part() != Part.RETENTION) {
                start(payable, signedOn, "F01");
            }
        }
    }

    /** With the final work the retentions of all instalments become payable. */
    @Transactional
    void accepted(UUID contractId, int instalmentNo, LocalDate on, String rule) {
        contracts.get(contractId);
        var planned = payables.ofContract(contractId, PayableStatus.PLANNED);
        var last = planned.stream().anyMatch(payable -> payable.instalmentNo() == instalmentNo
                && payable.instalmentTrigger() == InstalmentTrigger.FINAL);
        for (var payable : planned) {
            if (payable.part() == Part.RETENTION ? last : payable.instalmentNo() == instalmentNo) {
                start(payable, on, rule);
            }
        }
    }

    @Transactional
    void completed(UUID contractId, LocalDate on) {
        contracts.get(contractId).end(on);
        for (var payable : payables.ofContract(contractId, PayableStatus.PLANNED)) {
            if (payable.part() == Part.RETENTION) {
                start(payable, on, "F01");
            }
        }
    }

    /** Nothing more will come of the contract: what was kept back of accepted instalments is owed now. */
    void retentionsOfAccepted(UUID contractId, LocalDate on) {
        var all = payables.ofContract(contractId);
        all.stream().filter(payable -> payable.part() == Part.RETENTION && payable.status() == PayableStatus.PLANNED)
                .filter(payable -> payable.instalmentTrigger() != InstalmentTrigger.SIGNING)
                .filter(payable -> all.stream().anyMatch(other -> other.instalmentNo() == payable.instalmentNo()
                        && other.part() != Part.RETENTION && other.triggeredOn() != null))
                .forEach(payable -> start(payable, on, "F01"));
    }

    /** @param rule F01, or F03 where the clock runs without acceptance: the same days, another basis */
    private void start(Payable payable, LocalDate on, String rule) {
        var term = calendars.current().deadline(on, rules.get("F01", on));
        var basis = rules.get(rule, on);
        var due = new Deadline(term.lastDay(), basis.id(), basis.basis(), term.provisional());
        journal.append(payable.trigger(on, due, Ladder.of(rules.book(), on), clock.instant()));
        payables.flush();
        ledger.post(Posting.of(new Cause("PAYABLE", payable.id(), "TRIGGER"), on, Account.committed(payable.contractId()),
                payable.part().owedTo(payable.agencyId()), payable.sums().amount()));
    }
}
