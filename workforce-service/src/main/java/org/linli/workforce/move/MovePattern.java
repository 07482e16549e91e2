package org.linli.workforce.move;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.move.MovePatternStatus.PatternCommand;

/** Several who went from one agency to one other. It is told to both, names nobody and keeps nobody from going. */
@Entity
class MovePattern implements Aggregate<PatternCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID fromAgencyId;
    private UUID toAgencyId;
    @Enumerated(EnumType.STRING)
    private PatternKind kind;
    @Enumerated(EnumType.STRING)
    private MovePatternStatus status = MovePatternStatus.FLAGGED;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> moves;
    private int people;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected MovePattern() {
    }

    /** @param seen at least one */
    static MovePattern flag(UUID id, Seen seen, Rule window) {
        var pattern = new MovePattern();
        pattern.id = id;
        pattern.fromAgencyId = seen.from();
        pattern.toAgencyId = seen.to();
        pattern.takeIn(seen, window);
        return pattern;
    }

    /** @param nameless people below which not even their number is told */
    MoveEvent.Flagged flagged(Rule nameless) {
        return new MoveEvent.Flagged(id, fromAgencyId, toAgencyId, kind, told(nameless), fromDay, untilDay);
    }

    /** Others went the same way, or the agency they went to signed a contract since. */
    void follow(Seen seen, Rule window) {
        require(PatternCommand.FOLLOW);
        takeIn(seen, window);
    }

    void end() {
        require(PatternCommand.END);
        nextCheckAt = null;
        moveTo(MovePatternStatus.OVER);
    }

    private void takeIn(Seen seen, Rule window) {
        kind = seen.kind();
        moves = seen.moves().stream().map(Move::id).toList();
        people = seen.people();
        fromDay = seen.first();
        untilDay = seen.last();
        nextCheckAt = untilDay.plusDays(window.asInt() + 1L).atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** How many, null where they are too few to stay unknown. */
    @Nullable
    Integer told(Rule nameless) {
        return people < nameless.asInt() ? null : people;
    }

    private void moveTo(MovePatternStatus next) {
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
    public MovePatternStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(fromAgencyId, toAgencyId);
    }

    UUID fromAgencyId() {
        return fromAgencyId;
    }

    UUID toAgencyId() {
        return toAgencyId;
    }

    PatternKind kind() {
        return kind;
    }

    List<UUID> moves() {
        return moves;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate until() {
        return untilDay;
    }
}
