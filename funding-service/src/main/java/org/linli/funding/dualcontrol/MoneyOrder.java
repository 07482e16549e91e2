package org.linli.funding.dualcontrol;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.OrderStatus.OrderCommand;
import org.linli.platform.Sha256;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.Rule;

/** What one person wants done with money, until another has said yes or no to exactly that. */
@Entity
public class MoneyOrder implements Aggregate<OrderCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private OrderKind kind;
    private UUID aboutId;
    /** JSON as it was hashed. */
    private String content;
    private String contentHash;
    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PROPOSED;
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers = Handlers.NONE;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    /** When it lapses; null once it is decided. */
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected MoneyOrder() {
    }

    static MoneyOrder propose(UUID id, OrderKind kind, UUID aboutId, String content, Actor by, Instant at,
            Instant lapsesAt) {
        var order = new MoneyOrder();
        order.id = id;
        order.kind = kind;
        order.aboutId = aboutId;
        order.content = content;
        order.contentHash = Sha256.of(kind + "\n" + aboutId + "\n" + content);
        order.proposedBy = by.id();
        order.handlers = Handlers.of(by);
        order.proposedAt = at;
        order.nextCheckAt = lapsesAt;
        return order;
    }

    OrderEvent proposed() {
        return new OrderEvent.Proposed(id, kind, aboutId, contentHash);
    }

    /** @param seen hash of what the second person looked at */
    void requireConfirmable(String seen, Actor by, Rule twoPeople) {
        require(OrderCommand.CONFIRM);
        requireAnother(by, twoPeople);
        if (!contentHash.equals(seen)) {
            throw new Unprocessable(OrderProblem.OTHER_CONTENT, "contentHash", contentHash);
        }
    }

    OrderEvent confirm(String seen, Actor by, Rule twoPeople, Instant at) {
        requireConfirmable(seen, by, twoPeople);
        decided(OrderStatus.EXECUTED, by, at);
        return new OrderEvent.Executed(id, kind, aboutId, contentHash);
    }

    /** @throws RuleRefused for whoever proposed it */
    OrderEvent refuse(String why, Actor by, Rule twoPeople, Instant at) {
        require(OrderCommand.REFUSE);
        requireAnother(by, twoPeople);
        reason = why;
        decided(OrderStatus.REFUSED, by, at);
        return new OrderEvent.Refused(id, kind, aboutId, why);
    }

    /** Nobody has decided it in its time: what it says is proposed anew. */
    OrderEvent lapse(Instant at) {
        require(OrderCommand.LAPSE);
        ended(OrderStatus.LAPSED, at);
        return new OrderEvent.Lapsed(id, kind, aboutId, contentHash);
    }

    /** What it is about has gone or moved on: nobody can carry it out any more. */
    OrderEvent overtake(String why, Instant at) {
        require(OrderCommand.OVERTAKE);
        reason = why;
        ended(OrderStatus.OVERTAKEN, at);
        return new OrderEvent.Overtaken(id, kind, aboutId, why);
    }

    private void decided(OrderStatus next, Actor by, Instant at) {
        ended(next, at);
        decidedBy = by.id();
    }

    private void ended(OrderStatus next, Instant at) {
        status = status.to(next);
        decidedAt = at;
        nextCheckAt = null;
    }

    private void requireAnother(Actor by, Rule twoPeople) {
        if (handlers.include(by)) {
            throw new RuleRefused(OrderProblem.SAME_PERSON, twoPeople, "id", proposedBy);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    OrderKind kind() {
        return kind;
    }

    UUID aboutId() {
        return aboutId;
    }

    String content() {
        return content;
    }

    String contentHash() {
        return contentHash;
    }

    @Override
    public OrderStatus status() {
        return status;
    }

    Handlers handlers() {
        return handlers;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant lapsesAt() {
        return nextCheckAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
