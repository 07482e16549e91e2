package org.linli.workforce.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.workforce.post.Post;

/** What a contract promises in people, held against who is really posted to it. */
@Entity
class StaffingDemand {

    enum Status {
        SHORT, STAFFED, CLOSED
    }

    @Id
    private UUID contractId;
    @Version
    private long version;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private Status status;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Need> required;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Need> missing;
    private LocalDate fromDay;
    private LocalDate untilDay;

    @SuppressWarnings("NullAway")
    protected StaffingDemand() {
    }

    StaffingDemand(UUID contractId, UUID agencyId, List<Need> required, LocalDate from, LocalDate until) {
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.required = required;
        this.missing = Need.missing(required, List.of());
        this.status = missing.isEmpty() ? Status.STAFFED : Status.SHORT;
        this.fromDay = from;
        this.untilDay = until;
    }

    StaffingEvent.Opened opened() {
        return new StaffingEvent.Opened(contractId, agencyId, missing);
    }

    /** Empty when nothing changed, or the contract is over. */
    Optional<StaffingEvent> recount(List<Post> posts) {
        var now = Need.missing(required, posts);
        if (status == Status.CLOSED || now.equals(missing)) {
            return Optional.empty();
        }
        missing = now;
        status = now.isEmpty() ? Status.STAFFED : Status.SHORT;
        return Optional.of(now.isEmpty() ? new StaffingEvent.Restored(contractId, agencyId)
                : new StaffingEvent.Short(contractId, agencyId, now));
    }

    Optional<StaffingEvent> close() {
        if (status == Status.CLOSED) {
            return Optional.empty();
        }
        status = Status.CLOSED;
        return Optional.of(new StaffingEvent.Closed(contractId, agencyId));
    }

    boolean isOpen() {
        return status != Status.CLOSED;
    }

    Status status() {
        return status;
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    StaffingResource.StaffingView view() {
        return new StaffingResource.StaffingView(contractId, agencyId, status, required, missing, fromDay, untilDay);
    }
}
