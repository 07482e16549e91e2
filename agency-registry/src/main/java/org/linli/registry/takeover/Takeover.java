package org.linli.registry.takeover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;
import org.linli.registry.takeover.Request.Answer;
import org.linli.registry.takeover.TakeoverEvent.Cause;
import org.linli.registry.takeover.TakeoverEvent.Step;

/**
 * Who goes on with one contract's clients. Of every day it says whose the open cases are: until the contract ends the
 * agency's that serves them, from that day on its takers'.
 */
@Entity
class Takeover implements Aggregate<TakeoverCommand> {

    /** What only the agency that is asked, or that takes over, may say. */
    private static final Set<TakeoverCommand> OF_TAKER = EnumSet.of(TakeoverCommand.CONSENT, TakeoverCommand.DECLINE,
            TakeoverCommand.WITHDRAW_CONSENT, TakeoverCommand.RECEIVE);

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID contractId;
    private UUID agencyId;
    private @Nullable String purchaserId;
    @Enumerated(EnumType.STRING)
    private TakeoverStatus status = TakeoverStatus.SOUGHT;
    @Enumerated(EnumType.STRING)
    private Cause cause;
    private LocalDate openedOn;
    private @Nullable UUID takerId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Request> requests;
    private Transfer transfer = Transfer.NONE;
    private String parties;
    private @Nullable LocalDate dueOn;
    private @Nullable String endReason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Takeover() {
    }

    static Takeover seek(UUID id, UUID contractId, UUID agencyId, @Nullable String purchaserId, Cause cause,
            LocalDate on, Deadline find) {
        var takeover = new Takeover();
        takeover.id = id;
        takeover.contractId = contractId;
        takeover.agencyId = agencyId;
        takeover.purchaserId = purchaserId;
        takeover.cause = cause;
        takeover.openedOn = on;
        takeover.requests = List.of();
        takeover.parties = agencyId.toString();
        takeover.due(find);
        return takeover;
    }

    TakeoverEvent sought() {
        return new TakeoverEvent.Sought(id, contractId, agencyId, cause, Objects.requireNonNull(dueOn));
    }

    /** It has become urgent: whoever seeks has less time; a consent that was given stands. */
    List<TakeoverEvent> hurry(Cause because, Deadline find) {
        if (!because.isUrgent() || cause.isUrgent() || status.isOver()) {
            return List.of();
        }
        cause = because;
        if (status != TakeoverStatus.SOUGHT) {
            return List.of();
        }
        due(find);
        return List.of(sought());
    }

    TakeoverEvent ask(UUID taker, LocalDate on, Deadline answer) {
        require(TakeoverCommand.ASK);
        takerId = taker;
        var all = new ArrayList<>(requests);
        all.add(new Request(taker, on, answer.lastDay(), null, null, null));
        requests = List.copyOf(all);
        nowAlso(taker);
        due(answer);
        moveTo(TakeoverStatus.ASKED);
        return new TakeoverEvent.Asked(id, contractId, agencyId, taker, answer.lastDay());
    }

    TakeoverEvent consent(LocalDate on) {
        require(TakeoverCommand.CONSENT);
        answered(Answer.CONSENTED, on, null);
        rest();
        moveTo(TakeoverStatus.AGREED);
        return new TakeoverEvent.Planned(id, contractId, agencyId, Objects.requireNonNull(takerId), on);
    }

    TakeoverEvent decline(String why, LocalDate on, Deadline find) {
        require(TakeoverCommand.DECLINE);
        return lose(Answer.DECLINED, on, why, find);
    }

    TakeoverEvent withdrawConsent(String why, LocalDate on, Deadline find) {
        require(TakeoverCommand.WITHDRAW_CONSENT);
        return lose(Answer.WITHDRAWN, on, why, find);
    }

    /** The agency that was found may not take over any more. */
    TakeoverEvent loseTaker(LocalDate on, Deadline find) {
        require(TakeoverCommand.LOSE_TAKER);
        return lose(Answer.BARRED, on, null, find);
    }

    /** By the clock: silence is no consent. */
    TakeoverEvent lapseAsk(LocalDate on, Deadline find) {
        require(TakeoverCommand.LAPSE_ASK);
        return lose(Answer.SILENT, on, null, find);
    }

    private TakeoverEvent lose(Answer answer, LocalDate on, @Nullable String why, Deadline find) {
        answered(answer, on, why);
        var lost = Objects.requireNonNull(takerId);
        takerId = null;
        due(find);
        moveTo(TakeoverStatus.SOUGHT);
        return new TakeoverEvent.TakerLost(id, contractId, lost, answer, find.lastDay());
    }

    private void answered(Answer answer, LocalDate on, @Nullable String why) {
        var all = new ArrayList<>(requests);
        all.add(all.removeLast().answered(answer, on, why));
        requests = List.copyOf(all);
    }

    /**
     * The contract ended on that day with this plan: who serves the clients from then on. Where no case was open
     * nothing is to be taken over.
     */
    List<TakeoverEvent> run(List<Part> plan, LocalDate on) {
        require(TakeoverCommand.RUN);
        if (plan.isEmpty()) {
            return List.of(callOff("NO_OPEN_CASES", on));
        }
        transfer = Transfer.begun(plan, on);
        plan.forEach(part -> nowAlso(part.takerAgencyId()));
        takerId = plan.getFirst().takerAgencyId();
        dueAtLastPart();
        moveTo(TakeoverStatus.RUNNING);
        return List.of(new TakeoverEvent.Begun(id, contractId, agencyId, on, plan));
    }

    /** @throws Invalid unless the taker signs for all that it was to take */
    List<TakeoverEvent> receive(UUID taker, int cases, LocalDate on) {
        require(TakeoverCommand.RECEIVE);
        transfer = transfer.received(taker, cases, on);
        var received = new TakeoverEvent.Received(id, contractId, taker, cases, on);
        if (!transfer.open().isEmpty()) {
            dueAtLastPart();
            return List.of(received);
        }
        rest();
        moveTo(TakeoverStatus.DONE);
        return List.of(received, new TakeoverEvent.Done(id, contractId, agencyId, on));
    }

    /** Another takes over a part that is not received yet, from that day on. */
    TakeoverEvent reassign(int no, UUID taker, LocalDate on, Deadline receive) {
        require(TakeoverCommand.REASSIGN);
        var part = transfer.openPart(no);
        transfer = transfer.reassigned(no, taker, on, receive.lastDay());
        nowAlso(taker);
        dueAtLastPart();
        return new TakeoverEvent.Reassigned(id, contractId, no, part.takerAgencyId(), taker, part.cases(), on);
    }

    TakeoverEvent callOff(String why, LocalDate on) {
        require(TakeoverCommand.CALL_OFF);
        endReason = why;
        rest();
        moveTo(TakeoverStatus.CALLED_OFF);
        return new TakeoverEvent.CalledOff(id, contractId, agencyId, why, on);
    }

    /** By the clock, at the end of every term: somebody has to look. */
    TakeoverEvent alarm(Deadline again) {
        require(TakeoverCommand.ALARM);
        var ended = Objects.requireNonNull(dueOn);
        due(again);
        return new TakeoverEvent.Overdue(id, contractId, agencyId,
                status == TakeoverStatus.RUNNING ? Step.RECEIVE : Step.FIND, ended);
    }

    private void dueAtLastPart() {
        var last = transfer.open().stream().map(Part::by).min(LocalDate::compareTo).orElseThrow();
        dueOn = last;
        nextCheckAt = Deadline.after(last);
    }

    private void due(Deadline deadline) {
        dueOn = deadline.lastDay();
        nextCheckAt = deadline.passesAt();
    }

    private void rest() {
        dueOn = null;
        nextCheckAt = null;
    }

    private void nowAlso(UUID party) {
        var all = new LinkedHashSet<>(List.of(parties.split(" ")));
        all.add(party.toString());
        parties = String.join(" ", all);
    }

    private void moveTo(TakeoverStatus next) {
        status = status.to(next);
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
    public TakeoverStatus status() {
        return status;
    }

    /** May read it: the agency, the purchaser, whoever was asked. */
    @Override
    public Owner owner() {
        var agencies = Stream.of(parties.split(" ")).map(UUID::fromString).toArray(UUID[]::new);
        return Owner.agency(agencies).and(Owner.unit(purchaserId));
    }

    /** May answer and receive: who is asked now, or has still to sign for cases. */
    Owner takers() {
        if (status != TakeoverStatus.RUNNING) {
            return takerId == null ? Owner.NOBODY : Owner.agency(takerId);
        }
        return Owner.agency(transfer.open().stream().map(Part::takerAgencyId).distinct().toArray(UUID[]::new));
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        var others = new HashSet<>(accepted());
        others.removeAll(OF_TAKER);
        var own = EnumSet.copyOf(OF_TAKER);
        own.retainAll(accepted());
        var all = new TreeSet<>(caller.allowed(others, owner()));
        all.addAll(caller.allowed(own, takers()));
        return List.copyOf(all);
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    @Nullable
    String purchaserId() {
        return purchaserId;
    }

    Cause cause() {
        return cause;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    UUID takerId() {
        return takerId;
    }

    /** Who is asked, or has agreed. */
    UUID asked() {
        return Objects.requireNonNull(takerId);
    }

    List<Request> requests() {
        return requests;
    }

    Transfer transfer() {
        return transfer;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    String endReason() {
        return endReason;
    }
}
