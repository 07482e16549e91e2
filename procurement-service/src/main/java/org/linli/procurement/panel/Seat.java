package org.linli.procurement.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.IllegalTransition;

/** One seat on a committee. Aggregate root. */
@Entity
public class Seat {

    /** Drawn from the pool, or sent by the purchaser. */
    public enum Kind {
        EXPERT,
        REPRESENTATIVE
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private SeatStatus status = SeatStatus.DRAWN;
    private @Nullable UUID replaces;
    private @Nullable String reason;

    protected Seat() {
    }

    /** @param replaces the seat that fell free, null for a first one */
    static Seat drawn(UUID id, UUID tenderId, UUID personId, Kind kind, @Nullable UUID replaces) {
        var seat = new Seat();
        seat.id = id;
        seat.tenderId = tenderId;
        seat.personId = personId;
        seat.kind = kind;
        seat.replaces = replaces;
        return seat;
    }

    PanelEvent replaced() {
        return new PanelEvent.SeatReplaced(tenderId, id, replaces);
    }

    /** The member declares that there is no tie to a bidder. */
    PanelEvent confirm() {
        require(SeatCommand.CONFIRM);
        moveTo(SeatStatus.CONFIRMED);
        return new PanelEvent.SeatConfirmed(tenderId, id);
    }

    PanelEvent decline(String newReason) {
        require(SeatCommand.DECLINE);
        reason = newReason;
        moveTo(SeatStatus.DECLINED);
        return new PanelEvent.SeatDeclined(tenderId, id);
    }

    /** The reason stays here: it may say something about a person, and facts do not. */
    PanelEvent recuse(String newReason) {
        require(SeatCommand.RECUSE);
        reason = newReason;
        moveTo(SeatStatus.RECUSED);
        return new PanelEvent.SeatRecused(tenderId, id);
    }

    /** A new committee takes over after an upheld challenge; the scores of this seat are void. */
    PanelEvent dismiss(String newReason) {
        require(SeatCommand.DISMISS);
        reason = newReason;
        moveTo(SeatStatus.DISMISSED);
        return new PanelEvent.SeatDismissed(tenderId, id);
    }

    Set<SeatCommand> commands() {
        return status.accepts();
    }

    private void require(SeatCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Seat", id, status, command);
        }
    }

    private void moveTo(SeatStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID tenderId() {
        return tenderId;
    }

    public UUID personId() {
        return personId;
    }

    Kind kind() {
        return kind;
    }

    SeatStatus status() {
        return status;
    }

    Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
