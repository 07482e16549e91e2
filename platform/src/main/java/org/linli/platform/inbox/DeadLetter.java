package org.linli.platform.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;

/**
 * A row of dead_letter, without the message itself.
 *
 * @param consumer the reaction that could not take it, {@link DeadLetters#NOBODY} where none was reached
 * @param key null, as are the five after it, where the message does not say
 * @param proposedBy who would discard it, with the reason; null while nobody would
 * @param revision grows with each try and each step
 */
record DeadLetter(UUID id, String consumer, String topic, @Nullable String key, @Nullable String type,
        @Nullable UUID eventId, @Nullable Long sequence, @Nullable Instant occurredAt, @Nullable UUID correlationId,
        String reason, int attempts, Instant putAsideAt, Instant lastFailedAt, LetterOutcome outcome,
        @Nullable Instant endedAt, @Nullable String discardReason, @Nullable String proposedBy,
        @Nullable String proposerPerson, @Nullable String discardedBy, long revision) {

    static final String COLUMNS = """
            id, consumer, topic, key, type, event_id, sequence, occurred_at, correlation_id, reason, attempts,
            put_aside_at, last_failed_at, outcome, ended_at, discard_reason, proposed_by, proposer_person, discarded_by,
            revision""";

    static DeadLetter of(ResultSet row) throws SQLException {
        return new DeadLetter(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getObject(6, UUID.class), row.getObject(7, Long.class), instant(row, 8),
                row.getObject(9, UUID.class), row.getString(10), row.getInt(11),
                Objects.requireNonNull(instant(row, 12)), Objects.requireNonNull(instant(row, 13)),
                LetterOutcome.valueOf(row.getString(14)), instant(row, 15), row.getString(16), row.getString(17),
                row.getString(18), row.getString(19), row.getLong(20));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    boolean waits() {
        return outcome == LetterOutcome.WAITING;
    }

    /** @throws Conflict (409) */
    DeadLetter requireWaiting() {
        if (!waits()) {
            throw new Conflict(DeadLetterProblem.ENDED);
        }
        return this;
    }

    /** What may be asked of it now; who proposed to discard it is not who confirms that. */
    List<DeadLetterCommand> accepts(Caller caller) {
        if (!waits()) {
            return List.of();
        }
        return proposedBy == null || caller.isAnonymous() || isProposedBy(caller.actor())
                ? List.of(DeadLetterCommand.REPLAY, DeadLetterCommand.PROPOSE_DISCARDING)
                : List.of(DeadLetterCommand.REPLAY, DeadLetterCommand.PROPOSE_DISCARDING, DeadLetterCommand.DISCARD);
    }

    boolean isProposedBy(Actor actor) {
        return proposedBy != null && Handlers.of(new Actor(proposedBy, proposerPerson)).include(actor);
    }
}
