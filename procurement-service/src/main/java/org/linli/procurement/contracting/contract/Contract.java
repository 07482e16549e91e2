package org.linli.procurement.contracting.contract;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.performance.Advance;
import org.linli.procurement.contracting.performance.Bond;
import org.linli.procurement.contracting.performance.Ending;
import org.linli.procurement.contracting.performance.HandoverPlan;
import org.linli.procurement.contracting.performance.Performance;
import org.linli.procurement.contracting.performance.Subcontract;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.Agreement;
import org.linli.procurement.contracting.terms.ContractChange;
import org.linli.procurement.contracting.terms.ContractTerms;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.Signature;

/** One contract. Aggregate root: its two sides and its status; text, service and end stand in its parts. */
@Entity
public class Contract implements Aggregate<ContractCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    private ContractStatus status = ContractStatus.PENDING_SIGNATURE;
    private UUID tenderId;
    private UUID awardId;
    private UUID bidId;
    private UUID agencyId;
    private String purchaserId;
    @Embedded
    private Agreement agreement;
    @Embedded
    private Performance performance;
    @Embedded
    private @Nullable Ending ending;
    private @Nullable Instant nextCheckAt;

    protected Contract() {
    }

    static Contract draft(UUID id, UUID bidId, ContractTerms terms, String sha256) {
        var contract = new Contract();
        contract.id = id;
        contract.number = terms.number();
        contract.tenderId = terms.tenderId();
        contract.awardId = terms.awardId();
        contract.bidId = bidId;
        contract.agencyId = terms.agencyId();
        contract.purchaserId = terms.purchaserId();
        contract.agreement = new Agreement(terms, sha256);
        contract.performance = new Performance(terms.instalments());
        return contract;
    }

    ContractEvent monitor() {
        require(ContractCommand.SIGN);
        performance.monitor();
        return new ContractEvent.Monitored(id, agencyId, purchaserId, "LOW_BID_ACCEPTED");
    }

    ContractEvent drafted() {
        return new ContractEvent.Drafted(id, number, awardId, agencyId, purchaserId, agreement.sha256());
    }

    /** The last signature of both sides and every member of a consortium makes it a contract. */
    List<ContractEvent> sign(Signature given) {
        require(ContractCommand.SIGN);
        if (!agreement.sign(given)) {
            return List.of();
        }
        moveTo(ContractStatus.ACTIVE);
        return List.of(ContractEvent.Signed.of(id, terms(), agreement.signedOn().orElseThrow(), agreement.sha256()));
    }

    /** @throws RuleRefused under G08.1 above the instalment due at the signing */
    ContractEvent payAdvance(Advance paid, RuleBook rules) {
        require(ContractCommand.ADVANCE);
        performance.payAdvance(paid, terms().instalments().getFirst().amount(), rules);
        return new ContractEvent.AdvancePaid(id, agencyId, purchaserId, paid.amount(), paid.paidOn());
    }

    /** @throws RuleRefused under HC4 before the signature, unless an advance is paid */
    ContractEvent start(LocalDate today, RuleBook rules) {
        require(ContractCommand.START);
        var unsigned = status == ContractStatus.PENDING_SIGNATURE;
        performance.start(number, !unsigned, today, rules);
        return new ContractEvent.ServiceStarted(id, agencyId, purchaserId, today, unsigned);
    }

    /** @param proposed the text as it would stand, with its hash; the proposer signs it by proposing */
    ContractEvent proposeChange(ContractChange proposed, LocalDate today, RuleBook rules) {
        require(ContractCommand.PROPOSE_CHANGE);
        agreement.propose(proposed, today, rules);
        return new ContractEvent.ChangeProposed(id, agencyId, purchaserId, proposed.no(), proposed.sha256());
    }

    /** The other side signs the same text; from then on it is the contract. */
    ContractEvent consentToChange(Signature second, LocalDate today) {
        require(ContractCommand.CONSENT_TO_CHANGE);
        var agreed = agreement.consent(second, today);
        performance.plan(agreed.terms().instalments());
        return ContractEvent.Changed.of(id, agreed, agreement.signedOn().orElseThrow(), today);
    }

    ContractEvent refuseChange(LocalDate today) {
        require(ContractCommand.REFUSE_CHANGE);
        return new ContractEvent.ChangeRefused(id, agencyId, purchaserId, agreement.refuse(today).no());
    }

    /** The agency says the work is done; the purchaser's term to accept begins. */
    ContractEvent deliver(int instalmentNo, LocalDate today, Deadline term) {
        require(ContractCommand.DELIVER);
        performance.deliver(instalmentNo, today, term);
        scheduleCheck();
        return new ContractEvent.WorkDelivered(id, agencyId, purchaserId, instalmentNo, today, term.lastDay());
    }

    /** @throws RuleRefused under P25 when no service user was asked */
    List<ContractEvent> accept(int instalmentNo, Work.UserOpinions opinions, LocalDate today, RuleBook rules) {
        require(ContractCommand.ACCEPT);
        var work = performance.accept(instalmentNo, opinions, today, rules);
        scheduleCheck();
        var accepted = new ContractEvent.WorkAccepted(id, agencyId, purchaserId, instalmentNo,
                work.requiredAcceptedOn(), work.deemed());
        return status == ContractStatus.ACTIVE && performance.isFulfilled() ? List.of(accepted, complete(today))
                : List.of(accepted);
    }

    private ContractEvent complete(LocalDate today) {
        require(ContractCommand.COMPLETE);
        moveTo(ContractStatus.COMPLETED);
        return new ContractEvent.Completed(id, agencyId, today, "FULFILLED");
    }

    /** @throws RuleRefused under B08 for the core of the service, under HC6 above the share that may be passed on */
    ContractEvent declareSubcontract(Subcontract declared, LocalDate today, RuleBook rules) {
        require(ContractCommand.DECLARE_SUBCONTRACT);
        performance.declare(declared, terms().amount(), today, rules);
        return new CareEvent.SubcontractDeclared(id, agencyId, purchaserId, declared.no(), declared.part(),
                declared.amount());
    }

    ContractEvent consentToSubcontract(int no, LocalDate today) {
        require(ContractCommand.CONSENT_TO_SUBCONTRACT);
        performance.consentToSubcontract(no, today);
        return new CareEvent.SubcontractConsented(id, agencyId, purchaserId, no, today);
    }

    /** From the signature on; part of it. */
    void oweFiling(Filing owed) {
        agreement.oweFiling(owed);
        scheduleCheck();
    }

    ContractEvent file(Filing.Kind kind, String reference, LocalDate today) {
        require(ContractCommand.filing(kind));
        var late = agreement.file(kind, reference, today);
        scheduleCheck();
        return new CareEvent.Filed(id, purchaserId, kind, today, late);
    }

    /** @throws RuleRefused under P16 above the share of the price that may be asked for */
    ContractEvent lodgeBond(Bond lodged, RuleBook rules) {
        require(ContractCommand.LODGE_BOND);
        performance.lodge(lodged, terms().amount(), rules);
        return new CareEvent.BondLodged(id, agencyId, purchaserId, lodged.amount(), lodged.lodgedOn());
    }

    /** The contract is over: a bond is due back. */
    void oweRefund(Deadline until) {
        if (performance.oweRefund(until)) {
            scheduleCheck();
        }
    }

    ContractEvent refundBond(LocalDate today) {
        require(ContractCommand.REFUND_BOND);
        var amount = performance.refund(number, today);
        scheduleCheck();
        return new CareEvent.BondRefunded(id, agencyId, purchaserId, amount, today);
    }

    /** Each term that passed in silence is said once, with the day it ended. */
    List<ContractEvent> tick(Instant now) {
        var events = new ArrayList<ContractEvent>();
        performance.overdue(now).forEach(work -> events.add(new ContractEvent.AcceptanceOverdue(id, agencyId,
                purchaserId, work.instalmentNo(), work.requiredTerm().lastDay())));
        agreement.missedDuties(now).forEach(
                duty -> events.add(new CareEvent.FilingOverdue(id, purchaserId, duty.kind(), duty.until().lastDay())));
        performance.missedRefund(now).ifPresent(bond -> events.add(new CareEvent.BondRefundOverdue(id, agencyId,
                purchaserId, bond.amount(), bond.requiredRefundTerm().lastDay())));
        scheduleCheck();
        return events;
    }

    /** A year got its calendar: terms to accept are reckoned again. */
    void reckonAgain(UnaryOperator<Work> again) {
        performance.reckonAgain(again);
        scheduleCheck();
    }

    private void scheduleCheck() {
        nextCheckAt = Stream.of(agreement.nextCheck(), performance.nextCheck()).flatMap(Optional::stream)
                .min(Instant::compareTo).orElse(null);
    }

    ContractEvent suspend(String why, LocalDate today) {
        require(ContractCommand.SUSPEND);
        ending = ending().because(why);
        moveTo(ContractStatus.SUSPENDED);
        return new ContractEvent.Suspended(id, agencyId, today, why);
    }

    ContractEvent resume(LocalDate today) {
        require(ContractCommand.RESUME);
        ending = ending().because(null);
        moveTo(ContractStatus.ACTIVE);
        return new ContractEvent.Resumed(id, agencyId, today);
    }

    /** Services go on while the agency writes down how they pass to another. */
    ContractEvent askHandover(String why, LocalDate by) {
        require(ContractCommand.ASK_HANDOVER);
        ending = ending().asked(by);
        return new ContractEvent.HandoverAsked(id, agencyId, why, by);
    }

    /** A plan of the purchaser stands at once. @throws RuleRefused under HC3 within the agency's own term */
    List<ContractEvent> proposeHandover(HandoverPlan plan, LocalDate today, RuleBook rules) {
        require(ContractCommand.PROPOSE_HANDOVER);
        ending = ending().proposed(plan, agencyId, today, rules);
        var proposed = new CareEvent.HandoverProposed(id, agencyId, purchaserId, plan.proposedBy(), plan.openCases());
        return plan.byPurchaser() ? List.of(proposed, acceptHandover(today)) : List.of(proposed);
    }

    ContractEvent acceptHandover(LocalDate today) {
        require(ContractCommand.ACCEPT_HANDOVER);
        ending = ending().accepted(number, today);
        var plan = ending.plan().orElseThrow();
        return new CareEvent.HandoverAccepted(id, agencyId, purchaserId, plan.openCases(), plan.parts(), today);
    }

    ContractEvent refuseHandover(String why, LocalDate today) {
        require(ContractCommand.REFUSE_HANDOVER);
        ending = ending().refused(number, why, today);
        return new CareEvent.HandoverRefused(id, agencyId, purchaserId, today);
    }

    /** @throws RuleRefused under HC7 while services run and no handover is accepted */
    ContractEvent terminate(String why, @Nullable String words, LocalDate today, RuleBook rules) {
        require(ContractCommand.TERMINATE);
        if (status != ContractStatus.PENDING_SIGNATURE) {
            ending().requireHandover(today, rules);
        }
        ending = ending().because(why);
        nextCheckAt = null;
        moveTo(ContractStatus.TERMINATED);
        return new ContractEvent.Terminated(id, agencyId, today, why, ending.inWords(words), ending.parts());
    }

    private void moveTo(ContractStatus next) {
        status = status.to(next);
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return new ContractActions(this).of(caller);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public ContractStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    UUID tenderId() {
        return tenderId;
    }

    UUID awardId() {
        return awardId;
    }

    UUID bidId() {
        return bidId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    ContractTerms terms() {
        return agreement.terms();
    }

    Agreement agreement() {
        return agreement;
    }

    Performance performance() {
        return performance;
    }

    Ending ending() {
        return ending == null ? Ending.NONE : ending;
    }
}
