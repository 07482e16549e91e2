package org.linli.procurement.judging.seat;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderNow;
import org.linli.procurement.tendering.tender.TenderStatus;

/** One seat on a committee. Aggregate root. */
@Entity
public class Seat implements Aggregate<SeatCommand> {

    /** Drawn from the pool, or sent by the purchaser. */
    public enum Kind {
        EXPERT, REPRESENTATIVE
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private String purchaserId;
    private int round;
    private LocalDate drawnOn;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private SeatStatus status = SeatStatus.DRAWN;
    private @Nullable UUID replaces;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Excluded> passedOver = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> noTieTo = new ArrayList<>();
    private @Nullable String reason;
    private @Nullable UUID chairVote;
    @Enumerated(EnumType.STRING)
    private @Nullable Misconduct cause;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers proposers;
    @Embedded
    private @Nullable TenderNow tender;

    protected Seat() {
    }

    /** @param round of the draw; {@code on} the day it was drawn */
    public record Drawing(UUID tenderId, String purchaserId, int round, LocalDate on) {
    }

    public static Seat drawn(UUID id, Drawing drawing, UUID personId, Kind kind) {
        var seat = new Seat();
        seat.id = id;
        seat.tenderId = drawing.tenderId();
        seat.purchaserId = drawing.purchaserId();
        seat.round = drawing.round();
        seat.drawnOn = drawing.on();
        seat.personId = personId;
        seat.kind = kind;
        return seat;
    }

    /** @param passed candidates before this one who could not sit any more, with the reason */
    public static Seat replacing(UUID id, Seat fallen, UUID personId, List<Excluded> passed, LocalDate on) {
        var drawing = new Drawing(fallen.tenderId(), fallen.purchaserId, fallen.round(), on);
        var seat = drawn(id, drawing, personId, Kind.EXPERT);
        seat.replaces = fallen.id();
        seat.passedOver = List.copyOf(passed);
        return seat;
    }

    public SeatEvent replaced() {
        return new SeatEvent.Replaced(tenderId, id, replaces);
    }

    /** The member declares that there is no tie to any of these bidders. */
    SeatEvent confirm(List<UUID> bidders) {
        require(SeatCommand.CONFIRM);
        noTieTo = List.copyOf(bidders);
        moveTo(SeatStatus.CONFIRMED);
        return new SeatEvent.Confirmed(tenderId, id);
    }

    SeatEvent decline(String newReason) {
        require(SeatCommand.DECLINE);
        reason = newReason;
        moveTo(SeatStatus.DECLINED);
        return new SeatEvent.Declined(tenderId, id);
    }

    /** The reason stays here: it may say something about a person, and facts do not. */
    public SeatEvent recuse(String newReason) {
        require(SeatCommand.RECUSE);
        reason = newReason;
        moveTo(SeatStatus.RECUSED);
        return new SeatEvent.Recused(tenderId, id);
    }

    /** @throws RuleRefused under C04 for a representative of the purchaser, or who has not confirmed */
    public void voteForChair(Seat candidate, Rule rule) {
        require(SeatCommand.VOTE_CHAIR);
        if (!candidate.mayChair(tenderId)) {
            throw new RuleRefused(PanelProblem.MAY_NOT_CHAIR, rule, "seatId", candidate.id());
        }
        chairVote = candidate.id();
    }

    private boolean mayChair(UUID ofTender) {
        return kind == Kind.EXPERT && status == SeatStatus.CONFIRMED && tenderId.equals(ofTender);
    }

    /** A new committee takes over; the scores of this seat are void. */
    public SeatEvent dismiss(String newReason) {
        require(SeatCommand.DISMISS);
        reason = newReason;
        moveTo(SeatStatus.DISMISSED);
        return new SeatEvent.Dismissed(tenderId, id);
    }

    /** One officer finds the opinion void; nothing is void before a second one agrees. */
    void proposeVoid(Misconduct newCause, String why, Actor officer) {
        require(SeatCommand.PROPOSE_VOID);
        cause = newCause;
        reason = why;
        proposers = Handlers.of(officer);
    }

    /** @throws Conflict where nobody proposed it, or the same person did, under whatever account */
    SeatEvent confirmVoid(Actor officer) {
        require(SeatCommand.CONFIRM_VOID);
        if (proposers == null || cause == null) {
            throw new Conflict(PanelProblem.NOT_PROPOSED, id);
        }
        if (proposers.include(officer)) {
            throw new Conflict(PanelProblem.SAME_OFFICER, officer.id());
        }
        moveTo(SeatStatus.VOIDED);
        return new SeatEvent.Voided(tenderId, id, cause);
    }

    /** The member was banned from reviewing. The fact does not say so: beside expert.barred it would tell who sat. */
    SeatEvent bar() {
        require(SeatCommand.BAR);
        reason = "BARRED";
        moveTo(SeatStatus.VOIDED);
        return new SeatEvent.Dismissed(tenderId, id);
    }

    /**
     * What the member does with it, and the host of the tender, which judges its conduct. The opinion is void only
     * where somebody proposed it, and once scores are agreed only where they can be made anew.
     */
    @Override
    public List<String> allowedTo(Caller caller) {
        var host = Owner.unit(purchaserId);
        return accepted().stream().filter(this::isOpen).filter(command -> !caller.isAmong(firstHands(command)))
                .flatMap(command -> caller.allowed(Set.of(command), command.isOfHost() ? host : owner()).stream())
                .sorted().toList();
    }

    private boolean isOpen(SeatCommand command) {
        if (command == SeatCommand.CONFIRM_VOID && proposers == null || tender != null && !tender.runs()) {
            return false;
        }
        var agreed = tender != null && tender.hasReached(TenderStatus.CONSENSUS);
        return !agreed || !command.endsWithConsensus()
                && (command != SeatCommand.CONFIRM_VOID || tender.accepts(TenderCommand.REEVALUATE));
    }

    @Override
    public Handlers firstHands(SeatCommand command) {
        return command == SeatCommand.CONFIRM_VOID && proposers != null ? proposers : Handlers.NONE;
    }

    private void moveTo(SeatStatus next) {
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
    public Owner owner() {
        return Owner.person(personId);
    }

    public UUID tenderId() {
        return tenderId;
    }

    public int round() {
        return round;
    }

    public UUID personId() {
        return personId;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public SeatStatus status() {
        return status;
    }

    public Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** Candidates before this one in draw order who could not sit any more. */
    public List<Excluded> passedOver() {
        return passedOver;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<UUID> chairVote() {
        return Optional.ofNullable(chairVote);
    }

    Optional<Misconduct> cause() {
        return Optional.ofNullable(cause);
    }
}
