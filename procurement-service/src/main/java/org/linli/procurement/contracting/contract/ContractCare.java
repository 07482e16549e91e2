package org.linli.procurement.contracting.contract;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.contract.Signature.Side;

/** What a contract needs beside its work: a handover, consent to subcontracts, its publication and filing, its bond. */
@MappedSuperclass
abstract class ContractCare extends ContractFile {

    /**
     * The agency proposes. Where it stayed silent past its term the purchaser writes the plan itself, and that plan
     * stands at once: nobody waits for the silent while clients wait.
     */
    List<ContractEvent> proposeHandover(HandoverPlan plan, LocalDate today, RuleBook rules) {
        require(ContractCommand.PROPOSE_HANDOVER);
        if (handover != null && handover.isAccepted()) {
            throw new Conflict(ContractProblem.HANDOVER_ACCEPTED, Objects.requireNonNull(handover.decidedOn()));
        }
        if (plan.parts().stream().anyMatch(part -> part.takerAgencyId().equals(agencyId))) {
            throw new Invalid(ContractProblem.HANDOVER_TAKER, "parts", agencyId);
        }
        var byPurchaser = plan.proposedBy() == Side.PURCHASER;
        if (byPurchaser && (handoverBy == null || !today.isAfter(handoverBy))) {
            throw new RuleRefused(ContractProblem.AGENCY_FIRST, rules.get("HC3", today), "handoverBy",
                    handoverBy == null ? "-" : handoverBy);
        }
        handover = plan;
        var proposed = new CareEvent.HandoverProposed(id, agencyId, purchaserId, plan.proposedBy(), plan.openCases());
        return byPurchaser ? List.of(proposed, acceptHandover(today)) : List.of(proposed);
    }

    ContractEvent acceptHandover(LocalDate today) {
        require(ContractCommand.ACCEPT_HANDOVER);
        handover = openHandover().accepted(today);
        return new CareEvent.HandoverAccepted(id, agencyId, purchaserId, handover.openCases(), handover.parts(), today);
    }

    ContractEvent refuseHandover(String why, LocalDate today) {
        require(ContractCommand.REFUSE_HANDOVER);
        handover = openHandover().refused(why, today);
        return new CareEvent.HandoverRefused(id, agencyId, purchaserId, today);
    }

    private HandoverPlan openHandover() {
        return Optional.ofNullable(handover).filter(HandoverPlan::isOpen)
                .orElseThrow(() -> new Conflict(ContractProblem.NO_HANDOVER, number));
    }

    /** @throws RuleRefused under B08 for the core of the service, under HC6 above the share that may be passed on */
    ContractEvent declareSubcontract(Subcontract declared, LocalDate today, RuleBook rules) {
        require(ContractCommand.DECLARE_SUBCONTRACT);
        if (declared.part().isCore()) {
            throw new RuleRefused(ContractProblem.CORE_WORK, rules.get("B08", today), "part", declared.part());
        }
        if (!declared.amount().isPositive()) {
            throw new Invalid(ContractProblem.CHANGE_AMOUNT, "amount", declared.amount());
        }
        var most = terms.amount().times(rules.get("HC6", today).asFactor());
        var total = subcontracts.stream().map(Subcontract::amount).reduce(declared.amount(), Money::plus);
        if (total.isMoreThan(most)) {
            throw new RuleRefused(ContractProblem.SUBCONTRACT_LIMIT, rules.get("HC6", today), "amount", total, most);
        }
        var all = new ArrayList<>(subcontracts);
        all.add(declared);
        subcontracts = all;
        return new CareEvent.SubcontractDeclared(id, agencyId, purchaserId, declared.no(), declared.part(),
                declared.amount());
    }

    ContractEvent consentToSubcontract(int no, LocalDate today) {
        require(ContractCommand.CONSENT_TO_SUBCONTRACT);
        var wanted = subcontracts.stream().filter(each -> each.no() == no).findFirst()
                .orElseThrow(() -> new Invalid(ContractProblem.NO_SUCH_SUBCONTRACT, "no", no));
        if (wanted.consentedOn() != null) {
            throw new Conflict(ContractProblem.SUBCONTRACT_CONSENTED, no, wanted.consentedOn());
        }
        subcontracts = subcontracts.stream().map(each -> each.no() == no ? each.consented(today) : each).toList();
        return new CareEvent.SubcontractConsented(id, agencyId, purchaserId, no, today);
    }

    /** From the signature on; part of it. */
    void oweFiling(Filing owed) {
        filing = owed;
        scheduleCheck();
    }

    ContractEvent file(Filing.Kind kind, String reference, LocalDate today) {
        require(kind.command());
        var owed = Optional.ofNullable(filing).orElseThrow(() -> new Conflict(ContractProblem.NOTHING_TO_FILE, number));
        if (owed.of(kind).doneOn() != null) {
            throw new Conflict(ContractProblem.FILED, kind, owed.of(kind).doneOn());
        }
        filing = owed.done(kind, reference, today);
        scheduleCheck();
        return new CareEvent.Filed(id, purchaserId, kind, today, filing.of(kind).isLate());
    }

    /** @throws RuleRefused under P16 above the share of the price that may be asked for */
    ContractEvent lodgeBond(Bond lodged, RuleBook rules) {
        require(ContractCommand.LODGE_BOND);
        if (bond != null) {
            throw new Conflict(ContractProblem.BOND_LODGED, bond.lodgedOn());
        }
        var rule = rules.get("P16", lodged.lodgedOn());
        var most = terms.amount().times(rule.asFactor());
        if (!lodged.amount().isPositive() || lodged.amount().isMoreThan(most)) {
            throw new RuleRefused(ContractProblem.BOND_TOO_HIGH, rule, "amount", lodged.amount(), most);
        }
        bond = lodged;
        return new CareEvent.BondLodged(id, agencyId, purchaserId, lodged.amount(), lodged.lodgedOn());
    }

    /** The contract is over: the bond is due back. */
    void oweRefund(Deadline until) {
        if (bond != null && bond.refundUntil() == null) {
            bond = bond.due(until);
            scheduleCheck();
        }
    }

    ContractEvent refundBond(LocalDate today) {
        require(ContractCommand.REFUND_BOND);
        if (bond == null || bond.refundedOn() != null) {
            throw new Conflict(ContractProblem.NO_BOND, number);
        }
        bond = bond.refunded(today);
        scheduleCheck();
        return new CareEvent.BondRefunded(id, agencyId, purchaserId, bond.amount(), today);
    }

    /** What the purchaser owed by now and did not do, each said once. */
    List<ContractEvent> missedDuties(Instant now) {
        var events = new ArrayList<ContractEvent>();
        if (filing != null) {
            var missed = filing.missed(now);
            filing = filing.told(missed);
            missed.forEach(duty -> events
                    .add(new CareEvent.FilingOverdue(id, purchaserId, duty.kind(), duty.until().lastDay())));
        }
        if (bond != null && bond.waits() && !now.isBefore(refundTerm(bond).passesAt())) {
            events.add(new CareEvent.BondRefundOverdue(id, agencyId, purchaserId, bond.amount(),
                    refundTerm(bond).lastDay()));
            bond = bond.missed();
        }
        return events;
    }

    void scheduleCheck() {
        nextCheckAt = Stream
                .of(Work.nextCheck(works), Optional.ofNullable(filing).flatMap(Filing::nextCheck),
                        Optional.ofNullable(bond).filter(Bond::waits).map(waiting -> refundTerm(waiting).passesAt()))
                .flatMap(Optional::stream).min(Instant::compareTo).orElse(null);
    }

    private static Deadline refundTerm(Bond waiting) {
        return Objects.requireNonNull(waiting.refundUntil());
    }
}
