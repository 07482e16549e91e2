package org.linli.workforce.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;
import org.linli.workforce.post.Post;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;

/** What a contract promises in people, held against who is really posted to it. */
@Entity
class StaffingDemand implements Aggregate<StaffingCommand> {

    enum Status implements org.linli.platform.aggregate.Status<Status, StaffingCommand> {

        SHORT, STAFFED, CLOSED;

        @Override
        public Set<StaffingCommand> accepts() {
            return this == CLOSED ? Set.of() : Set.of(StaffingCommand.values());
        }

        @Override
        public boolean canBecome(Status next) {
            return this != CLOSED;
        }

        @Override
        public String kind() {
            return "Staffing";
        }
    }

    enum StaffingCommand implements Command {

        RECOUNT, CHANGE, BEGIN, CLOSE;

        @Override
        public String operation() {
            return "reaction";
        }
    }

    @Id
    private UUID contractId;
    @Version
    private long version;
    private UUID agencyId;
    private @Nullable String purchaserId;
    @Enumerated(EnumType.STRING)
    private Status status = Status.SHORT;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Need> required;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Need> missing;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private int changeNo;
    /** What is missing now was said to be missing. */
    private boolean shortSaid;
    /** When the service begins: whom nobody has found by then is missing. Then, when its term is over. */
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected StaffingDemand() {
    }

    StaffingDemand(UUID contractId, UUID agencyId, @Nullable String purchaserId, List<Need> required, LocalDate from,
            LocalDate until) {
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.purchaserId = purchaserId;
        this.required = required;
        this.missing = Need.missing(required, List.of());
        this.fromDay = from;
        this.untilDay = until;
        if (missing.isEmpty()) {
            moveTo(Status.STAFFED);
        }
        beginsOn(from);
    }

    StaffingEvent.Opened opened() {
        return new StaffingEvent.Opened(contractId, agencyId, missing);
    }

    /** Empty when nothing changed. */
    Optional<StaffingEvent> recount(List<Post> posts) {
        require(StaffingCommand.RECOUNT);
        var now = Need.missing(required, posts);
        if (now.equals(missing)) {
            return Optional.empty();
        }
        missing = now;
        shortSaid = !now.isEmpty();
        moveTo(now.isEmpty() ? Status.STAFFED : Status.SHORT);
        return Optional.of(now.isEmpty() ? new StaffingEvent.Restored(contractId, agencyId)
                : new StaffingEvent.Short(contractId, agencyId, now));
    }

    /** An older change than the last one heard says nothing any more. */
    void change(int number, LocalDate from, LocalDate until) {
        require(StaffingCommand.CHANGE);
        if (number > changeNo) {
            var waits = startOf(fromDay).equals(nextCheckAt);
            changeNo = number;
            fromDay = from;
            untilDay = until;
            if (waits) {
                beginsOn(from);
            } else {
                endsAfter(until);
            }
        }
    }

    /** The service begins. Whom nobody has found is missing from now on, and that is said where it was not. */
    Optional<StaffingEvent> begin() {
        require(StaffingCommand.BEGIN);
        endsAfter(untilDay);
        if (status != Status.SHORT || shortSaid) {
            return Optional.empty();
        }
        shortSaid = true;
        return Optional.of(new StaffingEvent.Short(contractId, agencyId, missing));
    }

    private void beginsOn(LocalDate day) {
        nextCheckAt = startOf(day);
    }

    /** After its last day nobody works on it any more. */
    private void endsAfter(LocalDate last) {
        nextCheckAt = startOf(last.plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** Its term is over, whatever is still to be accepted or paid. */
    boolean isOverOn(LocalDate day) {
        return day.isAfter(untilDay);
    }

    StaffingEvent.Closed close() {
        require(StaffingCommand.CLOSE);
        nextCheckAt = null;
        missing = List.of();
        moveTo(Status.CLOSED);
        return new StaffingEvent.Closed(contractId, agencyId);
    }

    boolean isOpen() {
        return status != Status.CLOSED;
    }

    private void moveTo(Status next) {
        status = status.to(next);
    }

    @Override
    public Status status() {
        return status;
    }

    /** The contract's. */
    @Override
    public UUID id() {
        return contractId;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    @Override
    public long version() {
        return version;
    }

    @Nullable
    String purchaserId() {
        return purchaserId;
    }

    UUID agencyId() {
        return agencyId;
    }

    List<Need> required() {
        return required;
    }

    List<Need> missing() {
        return missing;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate until() {
        return untilDay;
    }
}
