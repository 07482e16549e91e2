package org.linli.procurement.contracting.challenge;

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

/** What is on file of a challenge, and how it is read. Changed by {@link Challenge}'s commands only. */
@MappedSuperclass
public abstract class ChallengeFile implements Aggregate<ChallengeCommand> {

    @Id
    UUID id;
    @Version
    long version;
    UUID tenderId;
    String purchaserId;
    UUID agencyId;
    @Enumerated(EnumType.STRING)
    Level level;
    @Enumerated(EnumType.STRING)
    Subject subject;
    @Enumerated(EnumType.STRING)
    ChallengeStatus status = ChallengeStatus.FILED;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Item> items = new ArrayList<>();
    LocalDate filedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    ChallengeClocks clocks;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Answer answer;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Complaint complaint;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Decision decision;
    @Nullable
    LocalDate groundlessOn;
    @Nullable
    String examiner;
    boolean holding;
    /** Upheld with an amendment of the document for a remedy, and it is not amended yet. */
    boolean amendmentOwed;
    /** Terms already said to be overdue. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> overdue = new ArrayList<>();
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
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    UUID tenderId() {
        return tenderId;
    }

    String purchaserId() {
        return purchaserId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Level level() {
        return level;
    }

    Subject subject() {
        return subject;
    }

    @Override
    public ChallengeStatus status() {
        return status;
    }

    List<Item> items() {
        return items;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    ChallengeClocks clocks() {
        return clocks;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Complaint> complaint() {
        return Optional.ofNullable(complaint);
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    boolean isHolding() {
        return holding;
    }

    boolean isAmendmentOwed() {
        return amendmentOwed;
    }

    List<String> overdue() {
        return overdue;
    }
}
