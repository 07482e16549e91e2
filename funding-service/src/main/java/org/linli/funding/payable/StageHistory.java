package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** With whom a payable lies, in spans without gap or overlap that together are its age, and what moved it on. */
@Embeddable
class StageHistory {

    static final String FINANCE = "finance";

    /** How long it lay with somebody; the last one is open. */
    record Span(Stage stage, String holder, Instant from, @Nullable Instant to) {

        Duration length(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }
    }

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;
    private @Nullable String heldBy;
    private @Nullable Instant stageSince;
    /** The closed ones, oldest first. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Span> spans = new ArrayList<>();
    private @Nullable LocalDate deliveredOn;
    /** Last day of the purchaser's term to accept; silence until then is acceptance (F03). */
    private @Nullable LocalDate acceptUntil;
    private @Nullable String acceptedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers acceptors = Handlers.NONE;
    private @Nullable String approvedBy;

    void delivered(LocalDate on, LocalDate until) {
        deliveredOn = on;
        acceptUntil = until;
    }

    void deliveredAs(StageHistory other) {
        deliveredOn = other.deliveredOn;
        acceptUntil = other.acceptUntil;
    }

    /** A part of the same work was delivered, accepted and approved with it: who may not approve that may not this. */
    void sameWorkAs(StageHistory other) {
        deliveredAs(other);
        acceptedBy = other.acceptedBy;
        acceptors = other.acceptors;
        approvedBy = other.approvedBy;
    }

    void sentBack() {
        deliveredOn = null;
        acceptUntil = null;
    }

    /** @param by null where nobody accepted */
    void accepted(@Nullable Actor by) {
        acceptedBy = by == null ? null : by.id();
        acceptors = Handlers.of(by);
    }

    void approved(String by) {
        approvedBy = by;
    }

    boolean isApproved() {
        return approvedBy != null;
    }

    boolean isAcceptedBy(Actor actor) {
        return acceptors.include(actor);
    }

    /**
     * Where it lies when nothing stops it: with the agency until delivered, the purchaser until approved, then finance.
     */
    void returnToDefaultStage(PayableTerms terms, boolean started, Instant at) {
        if (started) {
            enter(approvedBy == null ? Stage.APPROVAL : Stage.TREASURY,
                    approvedBy == null ? terms.purchaser() : FINANCE, at);
        } else {
            enter(deliveredOn == null ? Stage.DELIVERY : Stage.ACCEPTANCE,
                    deliveredOn == null ? terms.agency() : terms.purchaser(), at);
        }
    }

    void enter(Stage next, String holder, Instant at) {
        if (stage == next && holder.equals(heldBy)) {
            return;
        }
        var from = stageSince != null && at.isBefore(stageSince) ? stageSince : at;
        close(from);
        stage = next;
        heldBy = holder;
        stageSince = from;
    }

    /** The payable is done with: its age no longer grows. */
    void close(Instant at) {
        if (stage != null && heldBy != null && stageSince != null) {
            var all = new ArrayList<>(spans);
            all.add(new Span(stage, heldBy, stageSince, at.isBefore(stageSince) ? stageSince : at));
            spans = all;
        }
        stage = null;
        heldBy = null;
        stageSince = null;
    }

    List<Span> all() {
        var all = new ArrayList<>(spans);
        if (stage != null && heldBy != null && stageSince != null) {
            all.add(new Span(stage, heldBy, stageSince, null));
        }
        return all;
    }

    Duration age(Instant now) {
        return all().stream().map(span -> span.length(now)).reduce(Duration.ZERO, Duration::plus);
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    String heldBy() {
        return heldBy == null ? "nobody" : heldBy;
    }

    @Nullable
    Instant since() {
        return stageSince;
    }

    @Nullable
    LocalDate deliveredOn() {
        return deliveredOn;
    }

    @Nullable
    LocalDate acceptUntil() {
        return acceptUntil;
    }
}
