package org.linli.procurement.contracting.contract;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contracting.contract.Work.State;

/** One contract. Aggregate root. Its fields are in {@link ContractFile}; only the commands here change them. */
@Entity
public class Contract extends ContractCare {

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
        contract.terms = terms;
        contract.sha256 = sha256;
        contract.works = terms.instalments().stream().map(Work::of).toList();
        return contract;
    }

    ContractEvent monitor() {
        require(ContractCommand.SIGN);
        monitored = true;
        return new ContractEvent.Monitored(id, agencyId, purchaserId, "LOW_BID_ACCEPTED");
    }

    ContractEvent drafted() {
        return new ContractEvent.Drafted(id, number, awardId, agencyId, purchaserId, sha256);
    }

    /**
     * Both sides and every member of a consortium, each by another person, over the same text. The last one makes it a
     * contract.
     */
    List<ContractEvent> sign(Signature given) {
        require(ContractCommand.SIGN);
        requireAnother(given, sha256, signatures);
        var all = new ArrayList<>(signatures);
        all.add(given);
        signatures = all;
        if (all.size() < 1 + terms.contractors().size()) {
            return List.of();
        }
        signedOn = Deadline.dayOf(given.at());
        moveTo(ContractStatus.ACTIVE);
        return List.of(ContractEvent.Signed.of(id, terms, Objects.requireNonNull(signedOn), sha256));
    }

    /** @throws RuleRefused under G08.1 above the instalment due at the signing */
    ContractEvent payAdvance(Advance paid, RuleBook rules) {
        require(ContractCommand.ADVANCE);
        var most = terms.instalments().getFirst().amount();
        if (advance != null) {
            throw new Conflict(ContractProblem.ADVANCE_PAID, advance.paidOn());
        }
        if (!paid.amount().isPositive() || paid.amount().isMoreThan(most)) {
            throw new RuleRefused(ContractProblem.ADVANCE_TOO_HIGH, rules.get("G08.1", paid.paidOn()), "amount",
                    paid.amount(), most);
        }
        advance = paid;
        return new ContractEvent.AdvancePaid(id, agencyId, purchaserId, paid.amount(), paid.paidOn());
    }

    /** @throws RuleRefused under HC4 before the signature, unless an advance is paid */
    ContractEvent start(LocalDate today, RuleBook rules) {
        require(ContractCommand.START);
        if (startedOn != null) {
            throw new Conflict(ContractProblem.STARTED, startedOn);
        }
        if (status == ContractStatus.PENDING_SIGNATURE && advance == null) {
            throw new RuleRefused(ContractProblem.NO_START, rules.get("HC4", today), "contractId", number);
        }
        startedOn = today;
        return new ContractEvent.ServiceStarted(id, agencyId, purchaserId, today,
                status == ContractStatus.PENDING_SIGNATURE);
    }

    /** @param proposed the text as it would stand, with its hash; the proposer signs it by proposing */
    ContractEvent proposeChange(ContractChange proposed, LocalDate today, RuleBook rules) {
        require(ContractCommand.PROPOSE_CHANGE);
        changes.stream().filter(ContractChange::isOpen).findFirst().ifPresent(open -> {
            throw new Conflict(ContractProblem.CHANGE_OPEN, open.no());
        });
        requireOneBridge(proposed);
        var agreed = changes.stream().filter(change -> change.state() == ContractChange.State.AGREED).toList();
        var original = agreed.isEmpty() ? terms.amount() : agreed.getFirst().amountBefore();
        var limit = original.times(rules.get("P15", today).asFactor());
        var total = agreed.stream().mapToLong(ContractChange::weight).sum() + proposed.weight();
        if (total > limit.fen()) {
            throw new RuleRefused(ContractProblem.CHANGE_LIMIT, rules.get("P15", today), "delta", Money.fen(total),
                    limit);
        }
        var all = new ArrayList<>(changes);
        all.add(proposed);
        changes = all;
        return new ContractEvent.ChangeProposed(id, agencyId, purchaserId, proposed.no(), proposed.sha256());
    }

    private void requireOneBridge(ContractChange proposed) {
        var bridges = changes.stream().filter(change -> change.kind() == ContractChange.Kind.BRIDGE)
                .filter(change -> change.state() == ContractChange.State.AGREED).findFirst();
        if (proposed.kind() == ContractChange.Kind.BRIDGE && bridges.isPresent()) {
            throw new Conflict(ContractProblem.BRIDGED, bridges.get().terms().to());
        }
    }

    /** The other side signs the same text; from then on it is the contract. */
    ContractEvent consentToChange(Signature second, LocalDate today) {
        require(ContractCommand.CONSENT_TO_CHANGE);
        var open = openChange();
        requireAnother(second, open.sha256(), open.signatures());
        close(open.agreed(second, today));
        terms = open.terms();
        sha256 = open.sha256();
        var all = new ArrayList<>(works);
        terms.instalments().stream().filter(each -> works.stream().noneMatch(work -> work.instalmentNo() == each.no()))
                .map(Work::of).forEach(all::add);
        works = all;
        return ContractEvent.Changed.of(id, open, Objects.requireNonNull(signedOn), today);
    }

    ContractEvent refuseChange(LocalDate today) {
        require(ContractCommand.REFUSE_CHANGE);
        var open = openChange();
        close(open.refused(today));
        return new ContractEvent.ChangeRefused(id, agencyId, purchaserId, open.no());
    }

    /** Another side, by another person, over the same text. */
    private static void requireAnother(Signature given, String text, List<Signature> before) {
        if (!text.equals(given.sha256())) {
            throw new Conflict(ContractProblem.OTHER_TEXT, text);
        }
        if (before.stream().anyMatch(given::isOfSameParty)) {
            throw new Conflict(ContractProblem.SIDE_HAS_SIGNED, given.side());
        }
        if (before.stream().anyMatch(signature -> signature.signer().equals(given.signer()))) {
            throw new Conflict(ContractProblem.SAME_PERSON, given.signer());
        }
    }

    private ContractChange openChange() {
        return changes.stream().filter(ContractChange::isOpen).findFirst()
                .orElseThrow(() -> new Conflict(ContractProblem.NO_OPEN_CHANGE, number));
    }

    private void close(ContractChange closed) {
        changes = changes.stream().map(change -> change.no() == closed.no() ? closed : change).toList();
    }

    /** The agency says the work is done; the purchaser's term to accept begins. */
    ContractEvent deliver(int instalmentNo, LocalDate today, Deadline term) {
        require(ContractCommand.DELIVER);
        if (work(instalmentNo).state() != State.PLANNED) {
            throw new Conflict(ContractProblem.NOT_DELIVERABLE, instalmentNo, work(instalmentNo).state());
        }
        change(instalmentNo, work -> work.delivered(today, term));
        return new ContractEvent.WorkDelivered(id, agencyId, purchaserId, instalmentNo, today, term.lastDay());
    }

    /** @throws RuleRefused under P25 when no service user was asked */
    List<ContractEvent> accept(int instalmentNo, Work.UserOpinions opinions, LocalDate today, RuleBook rules) {
        require(ContractCommand.ACCEPT);
        var state = work(instalmentNo).state();
        if (!work(instalmentNo).waitsForAcceptance()) {
            throw new Conflict(ContractProblem.NOT_DELIVERED, instalmentNo, state);
        }
        if (opinions.respondents() < rules.get("P25", today).asInt()) {
            throw new RuleRefused(ContractProblem.USERS_NOT_ASKED, rules.get("P25", today), "opinions.respondents");
        }
        var events = new ArrayList<ContractEvent>();
        var accepted = change(instalmentNo, work -> work.accepted(today, opinions));
        events.add(new ContractEvent.WorkAccepted(id, agencyId, purchaserId, instalmentNo,
                Objects.requireNonNull(accepted.acceptedOn()), accepted.deemed()));
        if (status == ContractStatus.ACTIVE && isFulfilled()) {
            events.add(complete(today));
        }
        return events;
    }

    private ContractEvent complete(LocalDate today) {
        require(ContractCommand.COMPLETE);
        moveTo(ContractStatus.COMPLETED);
        return new ContractEvent.Completed(id, agencyId, today, "FULFILLED");
    }

    /** Each term that passed in silence is said once, with the day it ended, in the order they ended. */
    List<ContractEvent> tick(Instant now) {
        var passed = works.stream().filter(work -> work.state() == State.DELIVERED)
                .filter(work -> !now.isBefore(termOf(work).passesAt()))
                .sorted((a, b) -> termOf(a).lastDay().compareTo(termOf(b).lastDay())).toList();
        var events = new ArrayList<ContractEvent>();
        for (var work : passed) {
            change(work.instalmentNo(), Work::overdue);
            events.add(new ContractEvent.AcceptanceOverdue(id, agencyId, purchaserId, work.instalmentNo(),
                    termOf(work).lastDay()));
        }
        events.addAll(missedDuties(now));
        scheduleCheck();
        return events;
    }

    ContractEvent suspend(String why, LocalDate today) {
        require(ContractCommand.SUSPEND);
        reason = why;
        moveTo(ContractStatus.SUSPENDED);
        return new ContractEvent.Suspended(id, agencyId, today, why);
    }

    ContractEvent resume(LocalDate today) {
        require(ContractCommand.RESUME);
        reason = null;
        moveTo(ContractStatus.ACTIVE);
        return new ContractEvent.Resumed(id, agencyId, today);
    }

    /** Services go on while the agency writes down how they pass to another. */
    ContractEvent askHandover(String why, LocalDate by) {
        require(ContractCommand.ASK_HANDOVER);
        handoverBy = by;
        return new ContractEvent.HandoverAsked(id, agencyId, why, by);
    }

    /**
     * @throws RuleRefused under HC7 while services run and no handover is accepted: no case is left without an owner
     */
    ContractEvent terminate(String why, @Nullable String words, LocalDate today, RuleBook rules) {
        require(ContractCommand.TERMINATE);
        if (status != ContractStatus.PENDING_SIGNATURE && (handover == null || !handover.isAccepted())) {
            throw new RuleRefused(ContractProblem.HANDOVER_PLAN, rules.get("HC7", today), "handoverPlan");
        }
        reason = why;
        nextCheckAt = null;
        moveTo(ContractStatus.TERMINATED);
        var parts = handover == null ? List.<HandoverPlan.Part>of() : handover.parts();
        return new ContractEvent.Terminated(id, agencyId, today, why,
                words == null && handover != null ? handover.continuity() : words, parts);
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return new ContractActions(this).of(caller);
    }

    private boolean isFulfilled() {
        return works.stream().allMatch(work -> work.state() == State.ACCEPTED || work.state() == State.NOT_NEEDED);
    }

    private Work work(int instalmentNo) {
        return works.stream().filter(work -> work.instalmentNo() == instalmentNo).findFirst()
                .orElseThrow(() -> new Invalid(ContractProblem.NO_SUCH_INSTALMENT, "instalmentNo", instalmentNo));
    }

    private Work change(int instalmentNo, UnaryOperator<Work> to) {
        works = works.stream().map(work -> work.instalmentNo() == instalmentNo ? to.apply(work) : work).toList();
        scheduleCheck();
        return work(instalmentNo);
    }

    /** A year got its calendar: terms to accept are reckoned again. */
    void reckonAgain(UnaryOperator<Work> again) {
        works = works.stream().map(again).toList();
        scheduleCheck();
    }

    private static Deadline termOf(Work work) {
        return Objects.requireNonNull(work.termUntil());
    }
}
