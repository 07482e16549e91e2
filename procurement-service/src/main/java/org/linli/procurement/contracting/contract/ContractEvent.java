package org.linli.procurement.contracting.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.terms.ContractChange;
import org.linli.procurement.contracting.terms.ContractTerms;
import org.linli.procurement.contracting.terms.Instalment;
import org.linli.procurement.tendering.tenderdocument.TenderContent.AgreedMetric;
import org.linli.procurement.tendering.tenderdocument.TenderContent.StaffingNeed;

/** What happens to a contract. */
sealed interface ContractEvent extends DomainEvent permits AdministrationEvent, ContractEvent.Drafted,
        ContractEvent.Signed, ContractEvent.Monitored, ContractEvent.AdvancePaid, ContractEvent.ServiceStarted,
        ContractEvent.ChangeProposed, ContractEvent.ChangeRefused, ContractEvent.Changed, ContractEvent.WorkDelivered,
        ContractEvent.WorkAccepted, ContractEvent.AcceptanceOverdue, ContractEvent.Suspended, ContractEvent.Resumed,
        ContractEvent.HandoverAsked, ContractEvent.Terminated, ContractEvent.Completed {

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.drafted.v1")
    record Drafted(UUID contractId, String number, UUID awardId, UUID agencyId, List<UUID> partners, String purchaserId,
            String sha256) implements ContractEvent {
    }

    /**
     * @param partners who contract with {@code agencyId}, which leads them
     * @param lateInterestPerDay decimal text, or null for the legal rate
     */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    record Signed(UUID contractId, String number, UUID tenderId, UUID purchaseId, UUID agencyId, List<UUID> partners,
            String purchaserId, String areaCode, String serviceType, Money amount, LocalDate from, LocalDate to,
            LocalDate signedOn, LocalDate projectStartedOn, int acceptanceTermDays, @Nullable String lateInterestPerDay,
            List<Instalment> instalments, List<StaffingNeed> staffing, List<AgreedMetric> agreedMetrics,
            String sha256) implements ContractEvent {

        static Signed of(UUID contractId, ContractTerms terms, LocalDate on, String sha256) {
            var interest = terms.lateInterestPerDay();
            return new Signed(contractId, terms.number(), terms.tenderId(), terms.purchaseId(), terms.agencyId(),
                    terms.partners(), terms.purchaserId(), terms.areaCode(), terms.serviceType(), terms.amount(),
                    terms.from(), terms.to(), on, terms.projectStartedOn(), terms.acceptanceTermDays(),
                    interest == null ? null : plain(interest),
                    terms.instalments().stream().map(instalment -> instalment.signedOn(on)).toList(), terms.staffing(),
                    terms.agreedMetrics(), sha256);
        }

        private static String plain(BigDecimal value) {
            return value.toPlainString();
        }
    }

    /** Won with an explained abnormally low price. */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.monitored.v1")
    record Monitored(UUID contractId, UUID agencyId, String purchaserId, String reason) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.advance-paid.v1")
    record AdvancePaid(UUID contractId, UUID agencyId, String purchaserId, Money amount,
            LocalDate paidOn) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.service-started.v1")
    record ServiceStarted(UUID contractId, UUID agencyId, String purchaserId, LocalDate on,
            boolean beforeSignature) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.change-proposed.v1")
    record ChangeProposed(UUID contractId, UUID agencyId, String purchaserId, int changeNo,
            String sha256) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.change-refused.v1")
    record ChangeRefused(UUID contractId, UUID agencyId, String purchaserId, int changeNo) implements ContractEvent {
    }

    /**
     * @param nextTenderId the tender a bridge leads to, else null
     * @param amount of the whole contract from now on; {@code delta} what changed
     * @param instalments all of them as they stand from now on
     */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.changed.v1")
    record Changed(UUID contractId, int changeNo, ContractChange.Kind kind, UUID agencyId, String purchaserId,
            Money amount, Money delta, LocalDate from, LocalDate to, List<Instalment> instalments, String rationale,
            LocalDate on, String sha256, @Nullable UUID nextTenderId) implements ContractEvent {

        static Changed of(UUID contractId, ContractChange change, LocalDate signedOn, LocalDate on) {
            var terms = change.terms();
            return new Changed(contractId, change.no(), change.kind(), terms.agencyId(), terms.purchaserId(),
                    terms.amount(), change.delta(), terms.from(), terms.to(),
                    terms.instalments().stream().map(instalment -> instalment.signedOn(signedOn)).toList(),
                    change.rationale(), on, change.sha256(), change.nextTenderId());
        }
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.work.delivered.v1")
    record WorkDelivered(UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, LocalDate deliveredOn,
            LocalDate acceptUntil) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.work.accepted.v1")
    record WorkAccepted(UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, LocalDate acceptedOn,
            boolean deemed) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.acceptance.overdue.v1")
    record AcceptanceOverdue(UUID contractId, UUID agencyId, String purchaserId, int instalmentNo,
            LocalDate termEndedOn) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.suspended.v1")
    record Suspended(UUID contractId, UUID agencyId, LocalDate on, String reason) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.resumed.v1")
    record Resumed(UUID contractId, UUID agencyId, LocalDate on) implements ContractEvent {
    }

    /** @param by last day for the agency's handover plan */
    @Fact(topic = "linli.contracts", type = "linli.procurement.handover.asked.v1")
    record HandoverAsked(UUID contractId, UUID agencyId, String reason, LocalDate by) implements ContractEvent {
    }

    /**
     * @param handoverPlan in words; {@code handover} who takes over how many cases, empty where services never began
     */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    record Terminated(UUID contractId, UUID agencyId, LocalDate on, String reason, @Nullable String handoverPlan,
            List<HandoverPlan.Part> handover) implements ContractEvent {
    }

    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    record Completed(UUID contractId, UUID agencyId, LocalDate on, String reason) implements ContractEvent {
    }
}
