package org.linli.procurement.bid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.IllegalTransition;

/** One agency's bid in one tender. Aggregate root. Its content is in two sealed envelopes beside it. */
@Entity
public class Bid {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private BidStatus status = BidStatus.SUBMITTED;
    private Instant submittedAt;
    private String seal;
    private @Nullable String blindCode;
    private @Nullable Money price;
    private @Nullable String reason;

    protected Bid() {
    }

    static Bid submit(UUID id, UUID tenderId, UUID agencyId, String seal, Instant at) {
        var bid = new Bid();
        bid.id = id;
        bid.tenderId = tenderId;
        bid.agencyId = agencyId;
        bid.seal = seal;
        bid.submittedAt = at;
        return bid;
    }

    BidEvent submitted() {
        return new BidEvent.Submitted(tenderId, id, seal);
    }

    BidEvent replace(String newSeal, Instant at) {
        require(BidCommand.REPLACE);
        seal = newSeal;
        submittedAt = at;
        return new BidEvent.Replaced(tenderId, id, seal);
    }

    BidEvent withdraw() {
        require(BidCommand.WITHDRAW);
        moveTo(BidStatus.WITHDRAWN);
        return new BidEvent.Withdrawn(tenderId, id);
    }

    BidEvent invalidate(String newReason) {
        require(BidCommand.INVALIDATE);
        reason = newReason;
        moveTo(BidStatus.INVALIDATED);
        return new BidEvent.Invalidated(tenderId, id, agencyId, newReason);
    }

    /** @param code what the panel knows it by until prices are open */
    public void open(String code) {
        require(BidCommand.OPEN);
        blindCode = code;
        moveTo(BidStatus.OPENED);
    }

    public BidEvent qualify() {
        require(BidCommand.QUALIFY);
        moveTo(BidStatus.QUALIFIED);
        return new BidEvent.Qualified(tenderId, id, agencyId);
    }

    public BidEvent disqualify(String newReason) {
        require(BidCommand.DISQUALIFY);
        reason = newReason;
        moveTo(BidStatus.DISQUALIFIED);
        return new BidEvent.Disqualified(tenderId, id, agencyId, newReason);
    }

    /** The price becomes known; whether it is valid is for the opening to say. */
    public void openPrice(Money opened) {
        require(BidCommand.OPEN_PRICE);
        price = opened;
    }

    public void win() {
        require(BidCommand.WIN);
        moveTo(BidStatus.WON);
    }

    /** The award is void without its fault. */
    public void restore() {
        require(BidCommand.RESTORE);
        moveTo(BidStatus.QUALIFIED);
    }

    public void lose() {
        require(BidCommand.LOSE);
        moveTo(BidStatus.LOST);
    }

    Set<BidCommand> commands() {
        return status.accepts();
    }

    private void require(BidCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Bid", id, status, command);
        }
    }

    private void moveTo(BidStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID tenderId() {
        return tenderId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public BidStatus status() {
        return status;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    public String seal() {
        return seal;
    }

    /** What the panel knows it by; empty before the opening. */
    public String blindCode() {
        return blindCode == null ? "" : blindCode;
    }

    public Optional<Money> price() {
        return Optional.ofNullable(price);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
