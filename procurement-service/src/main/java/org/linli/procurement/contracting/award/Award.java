package org.linli.procurement.contracting.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.calendar.Reckoned;
import org.linli.procurement.known.calendar.Reckoning;

/** One award of one tender. Aggregate root. */
@Entity
public class Award implements Aggregate<AwardCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private UUID bidId;
    private UUID agencyId;
    private String purchaserId;
    private Money amount;
    @Enumerated(EnumType.STRING)
    private AwardStatus status = AwardStatus.MADE;
    private LocalDate awardedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline signUntil;
    private @Nullable String reason;

    protected Award() {
    }

    /** What is awarded to whom. */
    record Winner(UUID bidId, UUID agencyId, Money amount) {
    }

    static Award make(UUID id, UUID tenderId, String purchaserId, Winner winner, LocalDate on, Deadline signUntil) {
        var award = new Award();
        award.id = id;
        award.tenderId = tenderId;
        award.purchaserId = purchaserId;
        award.bidId = winner.bidId();
        award.agencyId = winner.agencyId();
        award.amount = winner.amount();
        award.awardedOn = on;
        award.signUntil = signUntil;
        return award;
    }

    AwardEvent made(UUID lowestPriceWinner) {
        return new AwardEvent.Made(tenderId, id, bidId, agencyId, purchaserId, amount, lowestPriceWinner, signUntil);
    }

    AwardEvent withdraw(String newReason) {
        require(AwardCommand.WITHDRAW);
        reason = newReason;
        moveTo(AwardStatus.WITHDRAWN);
        return new AwardEvent.Withdrawn(tenderId, id, agencyId, newReason);
    }

    public void contract() {
        require(AwardCommand.CONTRACT);
        moveTo(AwardStatus.CONTRACTED);
    }

    /** @param n days to sign, as the procedure has them; empty where the award is past it: the day then stands */
    Optional<Reckoned> reckonAgain(int n, Reckoning by) {
        if (status != AwardStatus.MADE) {
            signUntil = Reckoned.settled(signUntil);
            return Optional.empty();
        }
        var reckoned = Reckoned.running("signUntil", signUntil, by.term(awardedOn, signUntil.rule(), n, "d"));
        signUntil = reckoned.after();
        return Optional.of(reckoned);
    }

    private void moveTo(AwardStatus next) {
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
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    public UUID tenderId() {
        return tenderId;
    }

    public UUID bidId() {
        return bidId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public String purchaserId() {
        return purchaserId;
    }

    public Money amount() {
        return amount;
    }

    @Override
    public AwardStatus status() {
        return status;
    }

    public LocalDate awardedOn() {
        return awardedOn;
    }

    Deadline signUntil() {
        return signUntil;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
