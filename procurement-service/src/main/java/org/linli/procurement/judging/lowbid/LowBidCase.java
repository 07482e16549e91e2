package org.linli.procurement.judging.lowbid;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.judging.ScoringProblem;
import org.linli.procurement.tendering.tender.TenderNow;
import org.linli.procurement.tendering.tender.TenderStatus;

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
    /** Persons of the committee whose word is still to come. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> voters = List.of();
    @Embedded
    private @Nullable TenderNow tender;

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

    /** Whoever sits on the committee now has a vote. @param members the person of each seat, by seat */
    void putTo(Map<UUID, UUID> members) {
        var voted = votes.stream().map(LowBidVote::seatId).collect(Collectors.toSet());
        voters = members.entrySet().stream().filter(member -> !voted.contains(member.getKey())).map(Map.Entry::getValue)
                .sorted().toList();
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
     * @param members who sit on the committee, the person of each seat, by seat
     * @throws RuleRefused while the bidder may still explain
     */
    Optional<LowBidEvent> vote(LowBidVote vote, Map<UUID, UUID> members, Instant now, Rule term) {
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
        putTo(members);
        var proven = (int) all.stream().filter(LowBidVote::proven).count();
        var unproven = all.size() - proven;
        if (2 * Math.max(proven, unproven) <= members.size()) {
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

    /** The members of the committee whose word is still to come; whose bid it is is not told them. */
    @Override
    public Owner owner() {
        return Owner.person(voters.toArray(UUID[]::new));
    }

    /** These, and the bidder that explains. */
    Owner parties() {
        return owner().and(Owner.agency(agencyId));
    }

    /** While prices are judged; explained also while the tender stands still, for the term runs on. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted().stream().filter(this::isOpen).toList(), parties());
    }

    private boolean isOpen(LowBidCommand command) {
        return tender == null || (command == LowBidCommand.VOTE ? tender.is(TenderStatus.PRICE_OPENED)
                : tender.isIn(TenderStatus.PRICE_OPENED));
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
