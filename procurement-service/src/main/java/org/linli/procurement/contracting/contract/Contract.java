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
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.performance.Advance;
import org.linli.procurement.contracting.performance.Ending;
import org.linli.procurement.contracting.performance.Performance;
import org.linli.procurement.contracting.performance.ProposedTermination;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.Agreement;
import org.linli.procurement.contracting.terms.ContractChange;
import org.linli.procurement.contracting.terms.ContractTerms;
import org.linli.procurement.contracting.terms.Filing;
import org.linli.procurement.contracting.terms.SideHands;
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
    @Embedded
    private SideHands hands;
    private @Nullable Instant nextCheckAt;

    protected Contract() {
    }

    /** @param bidders who handled the bid */
    static Contract draft(UUID id, UUID bidId, Handlers bidders, ContractTerms terms, String sha256) {
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
        contract.hands = new SideHands(bidders);
        return contract;
    }

    ContractEvent monitor() {
        require(ContractCommand.SIGN);
        performance.monitor();
        return new ContractEvent.Monitored(id, agencyId, purchaserId, "LOW_BID_ACCEPTED");
    }

    ContractEvent drafted() {
        return new ContractEvent.Drafted(id, number, awardId, agencyId, terms().partners(), purchaserId,
                agreement.sha256());
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

    /** @throws RuleRefused under HC4 before the signature without an advance, and before the term of the contract */
    ContractEvent start(LocalDate today, RuleBook rules) {
        require(ContractCommand.START);
        var unsigned = status == ContractStatus.PENDING_SIGNATURE;
        performance.start(number, !unsigned, terms().from(), today, rules);
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

    /** The agency says the work is done; the purchaser's term to accept begins. @throws RuleRefused under HC9 */
    ContractEvent deliver(int instalmentNo, int evaluations, LocalDate today, Deadline term, RuleBook rules) {
        require(ContractCommand.DELIVER);
        performance.deliver(instalmentNo, terms().delivery(instalmentNo, evaluations), today, term, rules);
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

    /** Not what was agreed, or not all of it: the rest lies with the agency again, for a term (F06). */
    ContractEvent refuseWork(int instalmentNo, Work.Refusal refusal, RuleBook rules) {
        require(ContractCommand.REFUSE_WORK);
        performance.refuse(instalmentNo, refusal, rules);
        scheduleCheck();
        return new AdministrationEvent.WorkRefused(id, agencyId, purchaserId, instalmentNo, refusal.undisputed(),
                refusal.on(), refusal.mendUntil().lastDay());
    }

    private ContractEvent complete(LocalDate today) {
        require(ContractCommand.COMPLETE);
        moveTo(ContractStatus.COMPLETED);
        return new ContractEvent.Completed(id, agencyId, today, "FULFILLED");
    }

    /** From the signature on; part of it. */
    void oweFiling(Filing owed) {
        agreement.oweFiling(owed);
        scheduleCheck();
    }

    /** The contract is over: a bond is due back. */
    void oweRefund(Deadline until) {
        if (performance.oweRefund(until)) {
            scheduleCheck();
        }
    }

    /** Each term that passed in silence is said once, with the day it ended. */
    List<ContractEvent> tick(Instant now) {
        var events = new ArrayList<ContractEvent>();
        performance.overdue(now).forEach(work -> events.add(new ContractEvent.AcceptanceOverdue(id, agencyId,
                purchaserId, work.instalmentNo(), work.requiredTerm().lastDay())));
        agreement.missedDuties(now).forEach(duty -> events
                .add(new AdministrationEvent.FilingOverdue(id, purchaserId, duty.kind(), duty.until().lastDay())));
        performance.missedRefund(now).ifPresent(bond -> events.add(new AdministrationEvent.BondRefundOverdue(id,
                agencyId, purchaserId, bond.amount(), bond.requiredRefundTerm().lastDay())));
        if (ending().lapsesAt().filter(at -> !now.isBefore(at)).isPresent()) {
            ending = ending().going();
            events.add(
                    new AdministrationEvent.TerminationDropped(id, agencyId, purchaserId, Deadline.dayOf(now), true));
        }
        scheduleCheck();
        return events;
    }

    /** A year got its calendar: terms to accept are reckoned again. */
    void recompute(UnaryOperator<Work> again) {
        performance.recompute(again);
        scheduleCheck();
    }

    void scheduleCheck() {
        nextCheckAt = Stream.of(agreement.nextCheck(), performance.nextCheck(), ending().nextCheck())
                .flatMap(Optional::stream).min(Instant::compareTo).orElse(null);
    }

    ContractEvent suspend(String why, LocalDate today, Deadline review) {
        require(ContractCommand.SUSPEND);
        ending = ending().stopped(why, review);
        scheduleCheck();
        moveTo(ContractStatus.SUSPENDED);
        return new ContractEvent.Suspended(id, agencyId, today, why);
    }

    ContractEvent resume(LocalDate today) {
        require(ContractCommand.RESUME);
        ending = ending().stopped(null, null);
        scheduleCheck();
        moveTo(ContractStatus.ACTIVE);
        return new ContractEvent.Resumed(id, agencyId, today);
    }

    /** Its term began, and nobody relies on it yet: it is ended and drafted anew. */
    boolean beganUnsigned(LocalDate today) {
        return status == ContractStatus.PENDING_SIGNATURE && accepted().contains(ContractCommand.TERMINATE)
                && terms().from().isBefore(today);
    }

    AdministrationSteps administration() {
        return new AdministrationSteps(this);
    }

    /** A step towards the end, after its guard. @return what is known of the end since */
    Ending endBy(ContractCommand command, UnaryOperator<Ending> step) {
        require(command);
        ending = step.apply(ending());
        scheduleCheck();
        return ending;
    }

    /**
     * A draft nobody relies on ends at once; a contract that runs waits for another person's word.
     *
     * @throws RuleRefused under HC7 while services run and no handover is accepted
     */
    ContractEvent terminate(ProposedTermination asked, Actor by, LocalDate today, RuleBook rules) {
        require(ContractCommand.TERMINATE);
        if (status == ContractStatus.PENDING_SIGNATURE) {
            return over(asked.reason(), asked.words(), today);
        }
        endBy(ContractCommand.TERMINATE, each -> each.terminating(asked, by, today, rules));
        return new AdministrationEvent.TerminationProposed(id, agencyId, purchaserId, today,
                asked.confirmUntil().lastDay());
    }

    /** @throws RuleRefused under HC10 for who proposed it */
    ContractEvent confirmTermination(Actor second, LocalDate today, Rule rule) {
        require(ContractCommand.CONFIRM_TERMINATION);
        var asked = ending().confirmed(second, rule);
        return over(asked.reason(), asked.words(), today);
    }

    ContractEvent rejectTermination(LocalDate today) {
        endBy(ContractCommand.REJECT_TERMINATION, Ending::going);
        return new AdministrationEvent.TerminationDropped(id, agencyId, purchaserId, today, false);
    }

    /** Its award fell, or its agency may not sign. */
    ContractEvent end(String why, LocalDate today) {
        require(ContractCommand.END);
        return over(why, null, today);
    }

    private ContractEvent over(String why, @Nullable String words, LocalDate today) {
        ending = ending().because(why);
        nextCheckAt = null;
        moveTo(ContractStatus.TERMINATED);
        return new ContractEvent.Terminated(id, agencyId, today, why, ending.inWords(words), ending.parts());
    }

    private void moveTo(ContractStatus next) {
        status = status.to(next);
    }

    @Override
    public Set<ContractCommand> accepted() {
        return new ContractActions(this).accepted();
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

    SideHands hands() {
        return hands;
    }

    Ending ending() {
        return ending == null ? Ending.NONE : ending;
    }
}
