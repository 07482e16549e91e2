package org.linli.funding.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.grant.Deliverable.State;
import org.linli.funding.grant.GrantStatus.GrantCommand;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** Money promised to an agency for deliverables, and what became of each. */
@Entity
@Table(name = "grant_award")
class Grant {

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

    static Grant apply(UUID id, String number, GrantLine line, UUID agencyId, String purpose, List<Deliverable> deliverables, LocalDate on) {
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
        status = GrantStatus.AWARDED;
        awardedOn = on;
        watch();
        return new GrantEvent.Awarded(id, kind, agencyId, purchaserId, amount);
    }

    GrantEvent refuse(String why) {
        require(GrantCommand.REFUSE);
        status = GrantStatus.REFUSED;
        reason = why;
        return new GrantEvent.Refused(id, agencyId, why);
    }

    GrantEvent withdraw() {
        require(GrantCommand.WITHDRAW);
        status = GrantStatus.WITHDRAWN;
        return new GrantEvent.Withdrawn(id, agencyId);
    }

    GrantEvent deliver(int no, List<String> evidence, LocalDate on) {
        require(GrantCommand.DELIVER);
        change(no, Deliverable::isAwaited, one -> one.delivered(evidence, on));
        return new GrantEvent.Delivered(id, agencyId, no);
    }

    /** @throws RuleRefused under FG04 for research that too few peers have read */
    GrantEvent accept(int no, List<GrantApi.Review> reviews, Rule peers, LocalDate on) {
        require(GrantCommand.ACCEPT);
        if (kind == GrantKind.RESEARCH && reviews.stream().filter(GrantApi.Review::favourable).count() < peers.asInt()) {
            throw new RuleRefused(GrantProblem.PEERS, peers, "reviews", peers.asInt());
        }
        change(no, one -> one.state() == State.DELIVERED, one -> one.accepted(on, reviews));
        if (deliverables.stream().allMatch(one -> one.state() == State.ACCEPTED)) {
            status = GrantStatus.COMPLETED;
            endedOn = on;
        }
        return new GrantEvent.Accepted(id, agencyId, no, of(no).amount(), status == GrantStatus.COMPLETED);
    }

    GrantEvent sendBack(int no, String why) {
        require(GrantCommand.SEND_BACK);
        change(no, one -> one.state() == State.DELIVERED, one -> one.sentBack(why));
        return new GrantEvent.SentBack(id, agencyId, no, why);
    }

    /** What is accepted stays owed; the rest goes back to the budget. */
    GrantEvent end(String why, LocalDate on) {
        require(GrantCommand.END);
        status = GrantStatus.ENDED;
        endedOn = on;
        reason = why;
        nextCheckAt = null;
        return new GrantEvent.Ended(id, agencyId, accepted(), amount.minus(accepted()), why);
    }

    /** Each late promise is said once. */
    List<GrantEvent> tick(LocalDate today) {
        var late = status == GrantStatus.AWARDED
                ? deliverables.stream().filter(one -> one.isAwaited() && !one.said() && today.isAfter(one.until())).toList() : List.<Deliverable> of();
        late.forEach(one -> replace(one.no(), Deliverable::saidLate));
        watch();
        return late.stream().<GrantEvent> map(one -> new GrantEvent.Overdue(id, agencyId, one.no(), one.until())).toList();
    }

    private void change(int no, java.util.function.Predicate<Deliverable> may, UnaryOperator<Deliverable> change) {
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
                : deliverables.stream().filter(one -> one.isAwaited() && !one.said()).map(Deliverable::until).min(Comparator.naturalOrder())
                        .map(day -> day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant()).orElse(null);
    }

    private void require(GrantCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Grant", id, status, command);
        }
    }

    private Deliverable of(int no) {
        return deliverables.get(no - 1);
    }

    Money accepted() {
        return deliverables.stream().filter(one -> one.state() == State.ACCEPTED).map(Deliverable::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Takes part of what one agency may get of the line. */
    boolean counts() {
        return status != GrantStatus.REFUSED && status != GrantStatus.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    long version() {
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

    GrantStatus status() {
        return status;
    }

    List<Deliverable> deliverables() {
        return deliverables;
    }

    Set<GrantCommand> commands() {
        return status.accepts();
    }

    GrantApi.GrantView view(List<String> allowedActions) {
        return new GrantApi.GrantView(id, number, lineId, kind, agencyId, purchaserId, purpose, deliverables, amount, accepted(), status, appliedOn,
                awardedOn, endedOn, reason, allowedActions);
    }
}
