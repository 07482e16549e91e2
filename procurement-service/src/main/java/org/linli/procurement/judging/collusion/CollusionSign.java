package org.linli.procurement.judging.collusion;

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
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;

/** One sign of collusion between bids of a tender. Aggregate root. */
@Entity
public class CollusionSign implements Aggregate<SignCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    @Enumerated(EnumType.STRING)
    private SignKind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> bids;
    private String evidence;
    private LocalDate foundOn;
    @Enumerated(EnumType.STRING)
    private SignStatus status = SignStatus.FOUND;
    private @Nullable String decider;
    private @Nullable String words;

    protected CollusionSign() {
    }

    static CollusionSign find(UUID id, UUID tenderId, Suspicion suspicion, LocalDate on) {
        var sign = new CollusionSign();
        sign.id = id;
        sign.tenderId = tenderId;
        sign.kind = suspicion.kind();
        sign.bids = suspicion.bids();
        sign.evidence = suspicion.evidence();
        sign.foundOn = on;
        return sign;
    }

    /** Qualification decides on every opened bid, so that nothing is disqualified between opening and it. */
    static boolean mayBeDecided(Tender tender) {
        return tender.status().hasReached(TenderStatus.SCORING) && !tender.status().hasReached(TenderStatus.RANKED);
    }

    CollusionEvent suspected() {
        return new CollusionEvent.Suspected(tenderId, id, kind, bids);
    }

    /** @param agencyIds of its bids */
    CollusionEvent confirm(Actor by, String reason, List<UUID> agencyIds) {
        decide(SignCommand.CONFIRM, SignStatus.CONFIRMED, by, reason);
        return new CollusionEvent.Decided(tenderId, id, kind, true, agencyIds);
    }

    CollusionEvent dismiss(Actor by, String reason) {
        decide(SignCommand.DISMISS, SignStatus.DISMISSED, by, reason);
        return new CollusionEvent.Decided(tenderId, id, kind, false, List.of());
    }

    private void decide(SignCommand command, SignStatus next, Actor by, String reason) {
        require(command);
        decider = by.id();
        words = reason;
        moveTo(next);
    }

    private void moveTo(SignStatus next) {
        status = status.to(next);
    }

    boolean is(Suspicion suspicion) {
        return kind == suspicion.kind() && bids.equals(suspicion.bids());
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID tenderId() {
        return tenderId;
    }

    SignKind kind() {
        return kind;
    }

    List<UUID> bids() {
        return List.copyOf(bids);
    }

    String evidence() {
        return evidence;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    @Override
    public SignStatus status() {
        return status;
    }

    Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
