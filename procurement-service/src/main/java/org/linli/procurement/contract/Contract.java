package org.linli.procurement.contract;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.contract.Signature.Side;
import org.linli.procurement.contract.Work.State;

/** One contract. Aggregate root. Its fields are in {@link ContractFile}; only the commands here change them. */
@Entity
public class Contract extends ContractFile {

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

    ContractEvent drafted() {
        return new ContractEvent.Drafted(id, number, awardId, agencyId, purchaserId, sha256);
    }

    /** Both sides, by two people, over the same text. The second signature makes it a contract. */
    List<ContractEvent> sign(Side side, String overSha256, Actor signer, Instant at) {
        require(ContractCommand.SIGN);
        if (!sha256.equals(overSha256)) {
            throw new Conflict(ContractProblem.OTHER_TEXT, sha256);
        }
        if (signatures.stream().anyMatch(signature -> signature.side() == side)) {
            throw new Conflict(ContractProblem.SIDE_HAS_SIGNED, side);
        }
        if (signatures.stream().anyMatch(signature -> signature.signer().equals(signer.id()))) {
            throw new Conflict(ContractProblem.SAME_PERSON, signer.id());
        }
        var all = new ArrayList<>(signatures);
        all.add(new Signature(side, signer.id(), overSha256, at));
        signatures = all;
        if (all.size() < Side.values().length) {
            return List.of();
        }
        signedOn = Deadline.dayOf(at);
        moveTo(ContractStatus.ACTIVE);
        return List.of(ContractEvent.Signed.of(id, terms, Objects.requireNonNull(signedOn), sha256));
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
        if (state != State.DELIVERED && state != State.OVERDUE) {
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

    /** @param plan how clients' cases pass to another; required once services run */
    ContractEvent terminate(String why, @Nullable String plan, LocalDate today) {
        require(ContractCommand.TERMINATE);
        if (status != ContractStatus.PENDING_SIGNATURE && (plan == null || plan.isBlank())) {
            throw new Invalid(ContractProblem.HANDOVER_PLAN, "handoverPlan");
        }
        reason = why;
        nextCheckAt = null;
        moveTo(ContractStatus.TERMINATED);
        return new ContractEvent.Terminated(id, agencyId, today, why, plan);
    }

    Set<ContractCommand> commands() {
        return status.accepts();
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

    private void scheduleCheck() {
        nextCheckAt = works.stream().filter(work -> work.state() == State.DELIVERED).map(work -> termOf(work).passesAt())
                .min(Instant::compareTo).orElse(null);
    }

    private static Deadline termOf(Work work) {
        return Objects.requireNonNull(work.termUntil());
    }

    private void require(ContractCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Contract", id, status, command);
        }
    }

    private void moveTo(ContractStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }
}
