package org.linli.procurement.planning.proposal;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
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

/** What is on file of a proposal, and how it is read. Changed by {@link Proposal}'s commands only. */
@MappedSuperclass
public abstract class ProposalFile implements Aggregate<ProposalCommand> {

    @Id
    UUID id;
    @Version
    long version;
    String number;
    @Enumerated(EnumType.STRING)
    ProposalStatus status = ProposalStatus.SUBMITTED;
    UUID agencyId;
    String unit;
    @Enumerated(EnumType.STRING)
    ProposalKind kind;
    String areaCode;
    @JdbcTypeCode(SqlTypes.JSON)
    ProposalContent content;
    LocalDate submittedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    Deadline decideUntil;
    boolean decisionOverdue;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ProposalDecision decision;
    @Nullable
    LocalDate startedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    List<ProposalReview> reviews = new ArrayList<>();
    @Nullable
    BigDecimal score;
    @Nullable
    LocalDate endedOn;
    @Nullable
    String endReason;
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

    @Override
    public ProposalStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(unit));
    }

    UUID agencyId() {
        return agencyId;
    }

    /** The street or department it was sent to. */
    String unit() {
        return unit;
    }

    ProposalKind kind() {
        return kind;
    }

    String areaCode() {
        return areaCode;
    }

    ProposalContent content() {
        return content;
    }

    /** Fund source of the accepted proposal, as funding knows it. */
    public Optional<UUID> fundSourceId() {
        return Optional.ofNullable(content.source().sourceId());
    }

    boolean isPilot() {
        return content.pilot();
    }
}
