package org.linli.procurement.judging.lowbid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.judging.ScoringProblem;

/** The explanation round of one abnormally low price. Aggregate root. A flag asks; only the committee decides. */
@Entity
public class LowBidCase implements Aggregate<LowBidCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private UUID bidId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private LowBidStatus status = LowBidStatus.ASKED;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LowBidFlag> flags = new ArrayList<>();
    private Instant explainUntil;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CostExplanation explanation;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LowBidVote> votes = new ArrayList<>();

    protected LowBidCase() {
    }

    /** Whose price asks. */
    record Asked(UUID tenderId, UUID bidId, UUID agencyId) {
    }

    static LowBidCase ask(UUID id, Asked asked, List<LowBidFlag> flags, Instant explainUntil) {
        var lowBid = new LowBidCase();
        lowBid.id = id;
        lowBid.tenderId = asked.tenderId();
        lowBid.bidId = asked.bidId();
        lowBid.agencyId = asked.agencyId();
        lowBid.flags = List.copyOf(flags);
        lowBid.explainUntil = explainUntil;
        return lowBid;
    }

    LowBidEvent asked() {
        return new LowBidEvent.Asked(tenderId, bidId, explainUntil);
    }

    /** @throws RuleRefused after the term */
    LowBidEvent explain(CostExplanation given, Rule term) {
        require(LowBidCommand.EXPLAIN);
        if (!given.at().isBefore(explainUntil)) {
            throw new RuleRefused(ScoringProblem.LOW_BID_LATE, term, "explainUntil", explainUntil);
        }
        explanation = given;
        moveTo(LowBidStatus.EXPLAINED);
        return new LowBidEvent.Explained(tenderId, bidId);
    }

    /**
     * More than half of the committee decides.
     *
     * @param members who sit on the committee
     * @throws RuleRefused while the bidder may still explain
     */
    Optional<LowBidEvent> vote(LowBidVote vote, int members, Instant now, Rule term) {
        require(LowBidCommand.VOTE);
        if (status == LowBidStatus.ASKED && now.isBefore(explainUntil)) {
            throw new RuleRefused(ScoringProblem.LOW_BID_TERM, term, "explainUntil", explainUntil);
        }
        if (votes.stream().anyMatch(given -> given.seatId().equals(vote.seatId()))) {
            throw new Conflict(ScoringProblem.LOW_BID_VOTED, vote.seatId());
        }
        var all = new ArrayList<>(votes);
        all.add(vote);
        votes = all;
        var proven = (int) all.stream().filter(LowBidVote::proven).count();
        var unproven = all.size() - proven;
        if (2 * Math.max(proven, unproven) <= members) {
            return Optional.empty();
        }
        moveTo(proven > unproven ? LowBidStatus.ACCEPTED : LowBidStatus.UNPROVEN);
        return Optional
                .of(new LowBidEvent.Decided(tenderId, bidId, proven > unproven, explanation != null, proven, unproven));
    }

    private void moveTo(LowBidStatus next) {
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
        return Owner.agency(agencyId);
    }

    UUID tenderId() {
        return tenderId;
    }

    public UUID bidId() {
        return bidId;
    }

    UUID agencyId() {
        return agencyId;
    }

    @Override
    public LowBidStatus status() {
        return status;
    }

    /** The committee did not believe the explanation: the bid is invalid. */
    public boolean isUnproven() {
        return status == LowBidStatus.UNPROVEN;
    }

    public List<LowBidFlag> flags() {
        return flags;
    }

    Instant explainUntil() {
        return explainUntil;
    }

    Optional<CostExplanation> explanation() {
        return Optional.ofNullable(explanation);
    }

    List<LowBidVote> votes() {
        return votes;
    }
}
