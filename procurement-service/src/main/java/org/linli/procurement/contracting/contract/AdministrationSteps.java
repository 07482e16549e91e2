package org.linli.procurement.contracting.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.performance.Bond;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.performance.Subcontract;
import org.linli.procurement.contracting.terms.Filing;

/**
 * What goes with a contract: its file and bond, who does a part of the service, and to whom clients' cases pass.
 */
record AdministrationSteps(Contract contract) {

    /** @throws RuleRefused under B08 for the core of the service, under HC6 above the share that may be passed on */
    ContractEvent declareSubcontract(Subcontract declared, LocalDate today, RuleBook rules) {
        contract.require(ContractCommand.DECLARE_SUBCONTRACT);
        contract.performance().declare(declared, contract.terms().amount(), today, rules);
        return new AdministrationEvent.SubcontractDeclared(contract.id(), contract.agencyId(), contract.purchaserId(),
                declared.no(), declared.part(), declared.amount());
    }

    ContractEvent consentToSubcontract(int no, LocalDate today) {
        contract.require(ContractCommand.CONSENT_TO_SUBCONTRACT);
        contract.performance().consentToSubcontract(no, today);
        return new AdministrationEvent.SubcontractConsented(contract.id(), contract.agencyId(), contract.purchaserId(),
                no, today);
    }

    ContractEvent file(Filing.Kind kind, String reference, LocalDate today) {
        contract.require(ContractCommand.filing(kind));
        var late = contract.agreement().file(kind, reference, today);
        contract.scheduleCheck();
        return new AdministrationEvent.Filed(contract.id(), contract.purchaserId(), kind, today, late);
    }

    /** @throws RuleRefused under P16 above the share of the price that may be asked for */
    ContractEvent lodgeBond(Bond lodged, RuleBook rules) {
        contract.require(ContractCommand.LODGE_BOND);
        contract.performance().lodge(lodged, contract.terms().amount(), rules);
        return new AdministrationEvent.BondLodged(contract.id(), contract.agencyId(), contract.purchaserId(),
                lodged.amount(), lodged.lodgedOn());
    }

    ContractEvent refundBond(LocalDate today) {
        contract.require(ContractCommand.REFUND_BOND);
        var amount = contract.performance().refund(contract.terms().number(), today);
        contract.scheduleCheck();
        return new AdministrationEvent.BondRefunded(contract.id(), contract.agencyId(), contract.purchaserId(), amount,
                today);
    }

    /** At the end of each term it is said that it still stands still (HD2). */
    List<ContractEvent> reviewSuspension(Instant now, Deadline next) {
        if (contract.ending().reviewAt().filter(at -> !now.isBefore(at)).isEmpty()) {
            return List.of();
        }
        contract.endBy(ContractCommand.RESUME, ending -> ending.stopped(ending.reason(), next));
        return List.of(new AdministrationEvent.SuspensionOverdue(contract.id(), contract.agencyId(),
                contract.purchaserId(), next));
    }

    /** Services go on while the agency writes down how they pass to another. */
    ContractEvent askHandover(String why, LocalDate by) {
        contract.endBy(ContractCommand.ASK_HANDOVER, ending -> ending.asked(by));
        return new ContractEvent.HandoverAsked(contract.id(), contract.agencyId(), why, by);
    }

    /** A plan of the purchaser stands at once. @throws RuleRefused under HC3 within the agency's own term */
    List<ContractEvent> proposeHandover(HandoverPlan plan, LocalDate today, RuleBook rules) {
        contract.endBy(ContractCommand.PROPOSE_HANDOVER,
                ending -> ending.proposed(plan, contract.agencyId(), today, rules));
        var proposed = new AdministrationEvent.HandoverProposed(contract.id(), contract.agencyId(),
                contract.purchaserId(), plan.proposedBy(), plan.openCases());
        return plan.byPurchaser() ? List.of(proposed, acceptHandover(today)) : List.of(proposed);
    }

    ContractEvent acceptHandover(LocalDate today) {
        var plan = contract
                .endBy(ContractCommand.ACCEPT_HANDOVER, ending -> ending.accepted(contract.terms().number(), today))
                .plan().orElseThrow();
        return new AdministrationEvent.HandoverAccepted(contract.id(), contract.agencyId(), contract.purchaserId(),
                plan.openCases(), plan.parts(), today);
    }

    ContractEvent refuseHandover(String why, LocalDate today) {
        contract.endBy(ContractCommand.REFUSE_HANDOVER,
                ending -> ending.refused(contract.terms().number(), why, today));
        return new AdministrationEvent.HandoverRefused(contract.id(), contract.agencyId(), contract.purchaserId(),
                today);
    }
}
