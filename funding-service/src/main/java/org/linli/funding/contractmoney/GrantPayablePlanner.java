package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.contract.GrantTerms;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.contractmoney.trigger.PayableTrigger;
import org.linli.funding.payable.PayablePlanner;
import org.linli.funding.payable.PayableTerms;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;

/** A grant is paid as a contract is: each piece is the performance part of an instalment, owed once it is accepted. */
@ApplicationScoped
public class GrantPayablePlanner {

    private final KnownContracts contracts;
    private final PayablePlanner planner;
    private final ContractPayablePlanner ends;
    private final PayableTrigger triggers;
    private final Today today;

    GrantPayablePlanner(KnownContracts contracts, PayablePlanner planner, ContractPayablePlanner ends,
            PayableTrigger triggers, Today today) {
        this.contracts = contracts;
        this.planner = planner;
        this.ends = ends;
        this.triggers = triggers;
        this.today = today;
    }

    @Transactional
    public void award(GrantTerms terms) {
        var grant = KnownContract.granted(terms);
        contracts.persistAndFlush(grant);
        for (var n = 0; n < terms.pieces().size(); n++) {
            var piece = terms.pieces().get(n);
            planner.plan(PayableTerms.of(grant, n + 1, InstalmentTrigger.MID_TERM, Part.PERFORMANCE, piece.until(),
                    today.day().rules()), piece.amount(), terms.awardedOn());
        }
    }

    /** It waits for acceptance; silence until that day accepts it. */
    @Transactional
    public void delivered(UUID grantId, int no, LocalDate on, LocalDate acceptUntil) {
        triggers.delivered(grantId, no, on, acceptUntil);
    }

    @Transactional
    public void sentBack(UUID grantId, int no) {
        triggers.sentBack(grantId, no);
    }

    /** @param rule F01, or F03 when the term was over before anybody said so */
    @Transactional
    public void accepted(UUID grantId, int no, LocalDate on, String rule, Actor by) {
        triggers.accepted(grantId, no, on, rule, by);
    }

    /** What was not accepted goes back to the budget. */
    @Transactional
    public void end(UUID grantId, LocalDate on) {
        ends.cancelUnearned(grantId, on);
    }
}
