package org.linli.procurement.contracting.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.performance.Subcontract;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.Signature.Side;

/**
 * What happens to a contract beside its work: handover, subcontracts, its file and its bond. Numbers of cases, never
 * persons.
 */
sealed interface AdministrationEvent extends ContractEvent {

    @Fact(topic = "linli.contracts", type = "linli.procurement.handover.proposed.v1")
    record HandoverProposed(UUID contractId, UUID agencyId, String purchaserId, Side by,
            int openCases) implements AdministrationEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.handover.accepted.v1")
    record HandoverAccepted(UUID contractId, UUID agencyId, String purchaserId, int openCases,
            List<HandoverPlan.Part> parts, LocalDate on) implements AdministrationEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.handover.refused.v1")
    record HandoverRefused(UUID contractId, UUID agencyId, String purchaserId,
            LocalDate on) implements AdministrationEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.subcontract-declared.v1")
    record SubcontractDeclared(UUID contractId, UUID agencyId, String purchaserId, int no, Subcontract.Part part,
            Money amount) implements AdministrationEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.subcontract-consented.v1")
    record SubcontractConsented(UUID contractId, UUID agencyId, String purchaserId, int no,
            LocalDate on) implements AdministrationEvent {
    }

    /** @param late after its term */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.filed.v1")
    record Filed(UUID contractId, String purchaserId, Filing.Kind kind, LocalDate on,
            boolean late) implements AdministrationEvent {
    }

    /** Once per duty. */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.filing-overdue.v1")
    record FilingOverdue(UUID contractId, String purchaserId, Filing.Kind kind,
            LocalDate termEndedOn) implements AdministrationEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.bond.lodged.v1")
    record BondLodged(UUID contractId, UUID agencyId, String purchaserId, Money amount,
            LocalDate on) implements AdministrationEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.bond.refunded.v1")
    record BondRefunded(UUID contractId, UUID agencyId, String purchaserId, Money amount,
            LocalDate on) implements AdministrationEvent {
    }

    /** Once. */
    @Fact(topic = "linli.contracts", type = "linli.procurement.bond.refund-overdue.v1")
    record BondRefundOverdue(UUID contractId, UUID agencyId, String purchaserId, Money amount,
            LocalDate termEndedOn) implements AdministrationEvent {
    }

    /** An early end that another person has to confirm by that day. */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.termination-proposed.v1")
    record TerminationProposed(UUID contractId, UUID agencyId, String purchaserId, LocalDate on,
            LocalDate confirmUntil) implements AdministrationEvent {
    }

    /** It still stands still. @param reviewUntil when that is said again */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.suspension-overdue.v1")
    record SuspensionOverdue(UUID contractId, UUID agencyId, String purchaserId,
            Deadline reviewUntil) implements AdministrationEvent {
    }

    /** The contract goes on. @param lapsed nobody decided in time */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.termination-dropped.v1")
    record TerminationDropped(UUID contractId, UUID agencyId, String purchaserId, LocalDate on,
            boolean lapsed) implements AdministrationEvent {
    }

    /** @param undisputed what is owed all the same (F06); the agency mends the rest by that day */
    @Fact(topic = "linli.contracts", type = "linli.procurement.work.refused.v1")
    record WorkRefused(UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Work.Undisputed undisputed,
            LocalDate refusedOn, LocalDate mendUntil) implements AdministrationEvent {
    }
}
