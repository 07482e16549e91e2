package org.linli.registry.servicepoint;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.servicepoint.PointContracts.Held;
import org.linli.registry.servicepoint.ServicePointStatus.PointCommand;

/** Where one contract's service is given: said by its agency, confirmed by its purchaser. */
@Entity
class ServicePoint implements Aggregate<PointCommand> {

    private static final String CONTRACT_ENDED = "CONTRACT_ENDED";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    private String street;
    private @Nullable String community;
    private String serviceType;
    private String name;
    private String address;
    @Embedded
    private Offer offer;
    @Enumerated(EnumType.STRING)
    private ServicePointStatus status = ServicePointStatus.PROPOSED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable String reason;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected ServicePoint() {
    }

    /** @param community within the contract's street, or null; {@code confirm} the purchaser's term */
    static ServicePoint propose(UUID id, Held contract, @Nullable String community, String name, String address,
            Offer offer, Actor agency, Deadline confirm) {
        var point = new ServicePoint();
        point.id = id;
        point.contractId = contract.contractId();
        point.agencyId = contract.agencyId();
        point.purchaserId = contract.purchaserId();
        point.street = contract.areaCode();
        point.serviceType = contract.serviceType();
        point.community = community;
        point.name = name;
        point.address = address;
        point.offer = offer;
        point.proposers = Handlers.of(agency);
        point.due(confirm);
        return point;
    }

    ServicePointEvent confirm(Actor purchaser, LocalDate on, Rule separation) {
        require(PointCommand.CONFIRM);
        if (proposers.include(purchaser)) {
            throw new RuleRefused(ServicePointProblem.SAME_PERSON, separation, "actor", purchaser.id());
        }
        openedOn = on;
        rest();
        moveTo(ServicePointStatus.OPEN);
        return new ServicePointEvent.Opened(id, agencyId, contractId, street, serviceType, offer.groups(),
                offer.capacity(), on);
    }

    void refuse(String why) {
        require(PointCommand.REFUSE);
        reason = why;
        rest();
        moveTo(ServicePointStatus.REFUSED);
    }

    void withdraw() {
        require(PointCommand.WITHDRAW);
        rest();
        moveTo(ServicePointStatus.WITHDRAWN);
    }

    ServicePointEvent change(Offer now, LocalDate on) {
        require(PointCommand.CHANGE);
        offer = now;
        return new ServicePointEvent.Changed(id, agencyId, now.groups(), now.capacity(), on);
    }

    ServicePointEvent close(String why, LocalDate on) {
        require(PointCommand.CLOSE);
        return closed(why, on);
    }

    /** With its contract. @return nothing where it was never open: nobody knew of it */
    List<ServicePointEvent> end(LocalDate on) {
        require(PointCommand.END);
        if (isPublic()) {
            return List.of(closed(CONTRACT_ENDED, on));
        }
        reason = CONTRACT_ENDED;
        rest();
        moveTo(ServicePointStatus.WITHDRAWN);
        return List.of();
    }

    /** By the clock, at the end of every term in which the purchaser has not looked. */
    ServicePointEvent alarm(Deadline again) {
        require(PointCommand.ALARM);
        var ended = Objects.requireNonNull(dueOn);
        due(again);
        return new ServicePointEvent.Overdue(id, agencyId, purchaserId, ended);
    }

    private ServicePointEvent closed(String why, LocalDate on) {
        reason = why;
        closedOn = on;
        rest();
        moveTo(ServicePointStatus.CLOSED);
        return new ServicePointEvent.Closed(id, agencyId, why, on);
    }

    private void due(Deadline deadline) {
        dueOn = deadline.lastDay();
        nextCheckAt = deadline.passesAt();
    }

    private void rest() {
        dueOn = null;
        nextCheckAt = null;
    }

    private void moveTo(ServicePointStatus next) {
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
    public ServicePointStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    @Override
    public Handlers firstHands(PointCommand command) {
        return command == PointCommand.CONFIRM ? proposers : Handlers.NONE;
    }

    boolean isPublic() {
        return openedOn != null;
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    String street() {
        return street;
    }

    @Nullable
    String community() {
        return community;
    }

    String serviceType() {
        return serviceType;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    Offer offer() {
        return offer;
    }

    @Nullable
    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
