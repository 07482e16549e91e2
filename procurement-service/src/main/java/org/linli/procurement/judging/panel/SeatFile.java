package org.linli.procurement.judging.panel;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
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
import org.linli.procurement.judging.panel.DrawRecord.Excluded;

/** What is on file of a seat, and how it is read. Changed by {@link Seat}'s commands only. */
@MappedSuperclass
public abstract class SeatFile implements Aggregate<SeatCommand> {

    /** Drawn from the pool, or sent by the purchaser. */
    public enum Kind {
        EXPERT, REPRESENTATIVE
    }

    @Id
    UUID id;
    @Version
    long version;
    UUID tenderId;
    int round;
    LocalDate drawnOn;
    UUID personId;
    @Enumerated(EnumType.STRING)
    Kind kind;
    @Enumerated(EnumType.STRING)
    SeatStatus status = SeatStatus.DRAWN;
    @Nullable
    UUID replaces;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Excluded> passedOver = new ArrayList<>();
    @Nullable
    String reason;
    @Nullable
    UUID chairVote;
    @Enumerated(EnumType.STRING)
    @Nullable
    Misconduct cause;
    @Nullable
    String proposedBy;

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
        return Owner.person(personId);
    }

    public UUID tenderId() {
        return tenderId;
    }

    int round() {
        return round;
    }

    public UUID personId() {
        return personId;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public SeatStatus status() {
        return status;
    }

    Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** Candidates before this one in draw order who could not sit any more. */
    List<Excluded> passedOver() {
        return passedOver;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<UUID> chairVote() {
        return Optional.ofNullable(chairVote);
    }

    Optional<Misconduct> cause() {
        return Optional.ofNullable(cause);
    }
}
