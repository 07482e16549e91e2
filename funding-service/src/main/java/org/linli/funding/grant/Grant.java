package org.linli.funding.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.grant.Deliverable.State;
import org.linli.funding.grant.GrantStatus.GrantCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** Money promised to an agency for deliverables, and what became of each. */
@Entity
@Table(name = "grant_award")
class Grant implements Aggregate<GrantCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID lineId;
    @Enumerated(EnumType.STRING)
    private GrantKind kind;
    private UUID agencyId;
    private String purchaserId;
    private String purpose;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Deliverable> deliverables = List.of();
    private Money amount = Money.ZERO;
    @Enumerated(EnumType.STRING)
    private GrantStatus status = GrantStatus.APPLIED;
    private LocalDate appliedOn;
    private @Nullable LocalDate awardedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Grant() {
    }

    static Grant apply(UUID id, String number, GrantLine line, UUID agencyId, String purpose,
            List<Deliverable> deliverables, LocalDate on) {
        var grant = new Grant();
        grant.id = id;
        grant.number = number;
        grant.lineId = line.id();
        grant.kind = line.kind();
        grant.agencyId = agencyId;
        grant.purchaserId = line.purchaserId();
        grant.purpose = purpose;
        grant.deliverables = List.copyOf(deliverables);
        grant.amount = deliverables.stream().map(Deliverable::amount).reduce(Money.ZERO, Money::plus);
        grant.appliedOn = on;
        return grant;
    }

    GrantEvent applied() {
        return new GrantEvent.Applied(id, kind, agencyId, purchaserId, amount);
    }

    GrantEvent award(LocalDate on) {
        require(GrantCommand.AWARD);
        moveTo(GrantStatus.AWARDED);
        awardedOn = on;
        watch();
        return new GrantEvent.Awarded(id, kind, agencyId, purchaserId, amount);
    }

    GrantEvent refuse(String why) {
        require(GrantCommand.REFUSE);
        moveTo(GrantStatus.REFUSED);
        reason = why;
        return new GrantEvent.Refused(id, agencyId, why);
    }

    GrantEvent withdraw() {
        require(GrantCommand.WITHDRAW);
        moveTo(GrantStatus.WITHDRAWN);
        return new GrantEvent.Withdrawn(id, agencyId);
    }

    /** @param acceptUntil last day to accept it; silence until then accepts it (F03) */
    GrantEvent deliver(int no, List<String> evidence, LocalDate on, LocalDate acceptUntil) {
        require(GrantCommand.DELIVER);
        change(no, Deliverable::awaits, one -> one.delivered(evidence, on, acceptUntil));
        return new GrantEvent.Delivered(id, agencyId, no, acceptUntil);
    }

    /** @throws RuleRefused under FG04 for research that too few peers are for */
    GrantEvent accept(int no, List<Review> reviews, Rule peers, LocalDate on) {
        require(GrantCommand.ACCEPT);
        if (kind == GrantKind.RESEARCH) {
            Review.requirePeers(reviews, peers);
        }
        change(no, Deliverable::waits, one -> one.accepted(on, reviews));
        return accepted(no, on);
    }

    private GrantEvent accepted(int no, LocalDate on) {
        if (deliverables.stream().allMatch(one -> one.state() == State.ACCEPTED)) {
            moveTo(GrantStatus.COMPLETED);
            endedOn = on;
        }
        return new GrantEvent.Accepted(id, agencyId, no, of(no).amount(), status == GrantStatus.COMPLETED,
                of(no).silent());
    }

    /** @throws RuleRefused under F03 when the term to say so is over */
    GrantEvent sendBack(int no, String why, Rule silence, LocalDate today) {
        require(GrantCommand.SEND_BACK);
        deliverables.stream().filter(one -> one.no() == no && one.isTermOver(today)).findFirst().ifPresent(late -> {
            throw new RuleRefused(GrantProblem.TERM_OVER, silence, "no", no, late.acceptUntil());
        });
        change(no, Deliverable::waits, one -> one.sentBack(why));
        return new GrantEvent.SentBack(id, agencyId, no, why);
    }

    /**
     * What is accepted stays owed; the rest goes back to the budget. @throws Conflict while a piece waits to be
     * accepted or sent back
     */
    GrantEvent end(String why, LocalDate on) {
        require(GrantCommand.END);
        moveTo(GrantStatus.ENDED);
        endedOn = on;
        reason = why;
        nextCheckAt = null;
        return new GrantEvent.Ended(id, agencyId, earned(), amount.minus(earned()), why);
    }

    /** Each late promise is said once; what nobody looked at in its term is accepted (F03), as its payable is. */
    List<GrantEvent> tick(LocalDate today) {
        var events = new ArrayList<GrantEvent>();
        for (var one : status == GrantStatus.AWARDED ? deliverables : List.<Deliverable>of()) {
            if (one.isLate(today)) {
                replace(one.no(), Deliverable::saidLate);
                events.add(new GrantEvent.Overdue(id, agencyId, one.no(), one.until()));
            } else if (one.isTermOver(today)) {
                replace(one.no(), Deliverable::acceptedBySilence);
                events.add(accepted(one.no(), today));
            }
        }
        watch();
        return events;
    }

    private void change(int no, Predicate<Deliverable> may, UnaryOperator<Deliverable> change) {
        if (deliverables.stream().noneMatch(one -> one.no() == no && may.test(one))) {
            throw new Conflict(GrantProblem.NOT_NOW, no);
        }
        replace(no, change);
        watch();
    }

    private void replace(int no, UnaryOperator<Deliverable> change) {
        deliverables = deliverables.stream().map(one -> one.no() == no ? change.apply(one) : one).toList();
    }

    private void watch() {
        nextCheckAt = status != GrantStatus.AWARDED ? null
                : deliverables.stream().flatMap(one -> one.lastDay().stream()).min(Comparator.naturalOrder())
                        .map(day -> day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant()).orElse(null);
    }

    private void moveTo(GrantStatus next) {
        status = status.to(next);
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    /** What its pieces allow, too: only what is awaited is handed in, only what waits is accepted or sent back. */
    @Override
    public Set<GrantCommand> accepted() {
        var commands = EnumSet.noneOf(GrantCommand.class);
        commands.addAll(status.accepts());
        if (deliverables.stream().noneMatch(Deliverable::awaits)) {
            commands.remove(GrantCommand.DELIVER);
        }
        if (deliverables.stream().noneMatch(Deliverable::waits)) {
            commands.removeAll(Set.of(GrantCommand.ACCEPT, GrantCommand.SEND_BACK));
        } else {
            commands.remove(GrantCommand.END);
        }
        return commands;
    }

    /** What its pieces do not allow is refused by a name of its own; which piece, by {@link #change}. */
    @Override
    public Optional<? extends Rejection> rejection(GrantCommand command) {
        if (!status.accepts().contains(command) || accepted().contains(command)) {
            return Aggregate.super.rejection(command);
        }
        return Optional.of(command == GrantCommand.END ? new Conflict(GrantProblem.WAITS, numbers(Deliverable::waits))
                : new Conflict(GrantProblem.NOT_NOW, numbers(any -> true)));
    }

    private String numbers(Predicate<Deliverable> which) {
        return deliverables.stream().filter(which).map(one -> String.valueOf(one.no()))
                .collect(Collectors.joining(", "));
    }

    private Deliverable of(int no) {
        return deliverables.get(no - 1);
    }

    /** What is owed or paid. */
    Money earned() {
        return deliverables.stream().filter(one -> one.state() == State.ACCEPTED).map(Deliverable::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Takes part of what one agency may get of the line. */
    boolean counts() {
        return status != GrantStatus.REFUSED && status != GrantStatus.WITHDRAWN;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    String number() {
        return number;
    }

    UUID lineId() {
        return lineId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    Money amount() {
        return amount;
    }

    @Override
    public GrantStatus status() {
        return status;
    }

    LocalDate acceptedOn(int no) {
        return Objects.requireNonNull(of(no).acceptedOn());
    }

    List<Deliverable> deliverables() {
        return deliverables;
    }

    GrantKind kind() {
        return kind;
    }

    String purpose() {
        return purpose;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    @Nullable
    LocalDate awardedOn() {
        return awardedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
