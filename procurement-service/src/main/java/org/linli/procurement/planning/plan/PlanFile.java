package org.linli.procurement.planning.plan;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;

/** What is on file of a plan, and how it is read. Changed by {@link Plan}'s commands only. */
@MappedSuperclass
public abstract class PlanFile implements Aggregate<PlanCommand> {

    @Id
    UUID id;
    @Version
    long version;
    String code;
    int edition;
    String unit;
    @Enumerated(EnumType.STRING)
    PlanStatus status = PlanStatus.PROPOSED;
    String title;
    LocalDate periodFrom;
    LocalDate periodTo;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Goal> goals = new ArrayList<>();
    String writtenBy;
    @Nullable
    UUID consultationId;
    @Nullable
    LocalDate publishedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    List<PlanReview> reviews = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Deadline reviewUntil;
    @Nullable
    LocalDate retiredOn;
    @Nullable
    String retireReason;
    @Nullable
    Instant nextCheckAt;

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    String code() {
        return code;
    }

    /** 1, 2, 3 … of one code. */
    int edition() {
        return edition;
    }

    String unit() {
        return unit;
    }

    @Override
    public PlanStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(unit);
    }

    String title() {
        return title;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    List<Goal> goals() {
        return goals;
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<Deadline> reviewUntil() {
        return Optional.ofNullable(reviewUntil);
    }

    Optional<LocalDate> retiredOn() {
        return Optional.ofNullable(retiredOn);
    }

    Optional<String> retireReason() {
        return Optional.ofNullable(retireReason);
    }
}
