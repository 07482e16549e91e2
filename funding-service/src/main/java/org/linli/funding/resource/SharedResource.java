package org.linli.funding.resource;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.resource.ResourceStatus.ResourceCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;

/** One thing a department has and others may use. */
@Entity
class SharedResource implements Aggregate<ResourceCommand> {

    /** What it is. */
    enum Kind {
        MONEY, VENUE, EQUIPMENT, POST
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private String unit;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String name;
    private String areaCode;
    private String activity;
    private String targetGroup;
    private LocalDate availableFrom;
    private LocalDate availableTo;
    @Enumerated(EnumType.STRING)
    private ResourceStatus status = ResourceStatus.OFFERED;

    @SuppressWarnings("NullAway")
    protected SharedResource() {
    }

    static SharedResource offer(UUID id, String unit, Kind kind, String name, String areaCode, String activity,
            String targetGroup, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Invalid(ResourceProblem.TERM, "availableTo", to, from);
        }
        var resource = new SharedResource();
        resource.id = id;
        resource.unit = unit;
        resource.kind = kind;
        resource.name = name;
        resource.areaCode = areaCode;
        resource.activity = activity;
        resource.targetGroup = targetGroup;
        resource.availableFrom = from;
        resource.availableTo = to;
        return resource;
    }

    /** @throws Invalid outside the time it is there */
    void requireUsable(LocalDate from, LocalDate to) {
        require(ResourceCommand.USE);
        if (to.isBefore(from) || from.isBefore(availableFrom) || to.isAfter(availableTo)) {
            throw new Invalid(ResourceProblem.NOT_THEN, "from", availableFrom, availableTo);
        }
    }

    void withdraw() {
        require(ResourceCommand.WITHDRAW);
        status = status.to(ResourceStatus.WITHDRAWN);
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
        return Owner.unit(unit);
    }

    String unit() {
        return unit;
    }

    @Override
    public ResourceStatus status() {
        return status;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String areaCode() {
        return areaCode;
    }

    String activity() {
        return activity;
    }

    String targetGroup() {
        return targetGroup;
    }

    LocalDate availableFrom() {
        return availableFrom;
    }

    LocalDate availableTo() {
        return availableTo;
    }
}
