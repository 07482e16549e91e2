package org.linli.procurement.bidding.bid;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.rule.Rule;
import org.linli.procurement.bidding.sealing.TechnicalOffer;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderNow;
import org.linli.procurement.tendering.tender.TenderStatus;

/** One agency's bid in one tender. Aggregate root. Its content is in two sealed envelopes beside it. */
@Entity
public class Bid implements Aggregate<BidCommand> {

    private static final Set<BidCommand> FOR_PARTNERS = Set.of(BidCommand.JOIN, BidCommand.DECLINE);

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
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers = Handlers.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Partner> partners = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Cure cure;
    @Embedded
    private @Nullable TenderNow tender;

    protected Bid() {
    }

    static Bid submit(UUID id, UUID tenderId, UUID agencyId, List<Partner> partners, String seal, Actor by,
            Instant at) {
        var bid = new Bid();
        bid.handlers = Handlers.NONE.and(by);
        bid.partners = List.copyOf(partners);
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

    /** Another offer: its partners agreed to the former one and are asked again. */
    BidEvent replace(String newSeal, Actor by, Instant at) {
        require(BidCommand.REPLACE);
        handlers = handlers.and(by);
        seal = newSeal;
        submittedAt = at;
        partners = partners.stream().map(Partner::askedAgain).toList();
        if (status == BidStatus.UNCONFIRMED) {
            moveTo(BidStatus.SUBMITTED);
        }
        return new BidEvent.Replaced(tenderId, id, seal);
    }

    /** The document changed: what was offered for the old text is not taken for an offer for the new one. */
    BidEvent unsettle() {
        require(BidCommand.UNSETTLE);
        if (status == BidStatus.SUBMITTED) {
            moveTo(BidStatus.UNCONFIRMED);
        }
        return new BidEvent.Unsettled(tenderId, id);
    }

    BidEvent confirm(Actor by) {
        require(BidCommand.CONFIRM);
        handlers = handlers.and(by);
        moveTo(BidStatus.SUBMITTED);
        return new BidEvent.Confirmed(tenderId, id);
    }

    /** @throws Forbidden for an agency that is not named in it */
    BidEvent join(UUID partner, Actor by, Instant at) {
        require(BidCommand.JOIN);
        answered(partner, one -> one.joined(at));
        handlers = handlers.and(by);
        return new BidEvent.Joined(tenderId, id);
    }

    /** Also after it had joined, until the deadline; without it the bid falls there unless the lead acts. */
    BidEvent decline(UUID partner, Instant at) {
        require(BidCommand.DECLINE);
        answered(partner, one -> one.declined(at));
        return new BidEvent.Declined(tenderId, id);
    }

    /** @throws Forbidden for an agency that is not named in it */
    void requireInvited(UUID partner) {
        if (partners.stream().noneMatch(one -> one.agencyId().equals(partner))) {
            throw new Forbidden(BidProblem.NOT_A_PARTNER, id);
        }
    }

    private void answered(UUID partner, UnaryOperator<Partner> answer) {
        requireInvited(partner);
        partners = partners.stream().map(one -> one.agencyId().equals(partner) ? answer.apply(one) : one).toList();
    }

    /** Every partner has agreed. */
    boolean isComplete() {
        return partners.stream().allMatch(Partner::hasJoined);
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
        return blindCode == null ? new BidEvent.Dropped(tenderId, id)
                : new BidEvent.Invalidated(tenderId, id, agencyId, newReason);
    }

    /** @param code what the panel knows it by until prices are open */
    public void open(String code) {
        require(BidCommand.OPEN);
        blindCode = code;
        moveTo(BidStatus.OPENED);
    }

    /** Paperwork is missing: the bidder has a day to bring it. What is offered cannot change that way. */
    BidEvent askCure(List<Cure.Defect> defects, Instant until) {
        require(BidCommand.ASK_CURE);
        cure = Cure.asked(defects, until);
        return new BidEvent.CureAsked(tenderId, id, agencyId, until, defects.stream().map(Cure.Defect::kind).toList());
    }

    /** @throws RuleRefused after the term, or when nothing was asked */
    BidEvent cure(List<TechnicalOffer.Document> papers, Actor by, Instant at, Rule rule) {
        require(BidCommand.CURE);
        cure = Cure.of(cure, id).supplied(papers, at, rule);
        handlers = handlers.and(by);
        return new BidEvent.Cured(tenderId, id, agencyId, papers.size());
    }

    /** A question for paperwork is open until it is answered or its term has passed. */
    public boolean awaitsPaperwork(Instant now) {
        return cure != null && cure.isOpen(now);
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

    private void moveTo(BidStatus next) {
        status = status.to(next);
    }

    /** Its lead changes it, its partners join it, while bids may come. Paperwork is brought where it was asked for. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return allowedTo(caller, Owner.NOBODY, tender != null && tender.is(TenderStatus.PUBLISHED));
    }

    /** Nothing is replaced, joined or withdrawn once bids are closed. @param host whose host asks for papers */
    List<String> allowedTo(Caller caller, Tender host) {
        return allowedTo(caller, host.owner(), host.status() == TenderStatus.PUBLISHED);
    }

    private List<String> allowedTo(Caller caller, Owner host, boolean open) {
        var invited = Owner.agency(partners.stream().map(Partner::agencyId).toArray(UUID[]::new));
        return accepted().stream().filter(command -> command != BidCommand.CURE || cure != null)
                .filter(command -> open || !command.endsWithDeadline())
                .flatMap(command -> caller
                        .allowed(Set.of(command), FOR_PARTNERS.contains(command) ? invited : owner().and(host))
                        .stream())
                .sorted().toList();
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

    public UUID tenderId() {
        return tenderId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    @Override
    public BidStatus status() {
        return status;
    }

    public Instant submittedAt() {
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

    /** Every account and person that handled it; compared between bids, never shown. */
    public Handlers handlers() {
        return handlers;
    }

    public List<Partner> partners() {
        return partners;
    }

    /** Those who agreed to stand behind it: the lead and the partners that joined. */
    boolean binds(UUID agency) {
        return agency.equals(agencyId)
                || partners.stream().anyMatch(one -> one.hasJoined() && one.agencyId().equals(agency));
    }

    /** The lead first, then its partners. */
    public List<UUID> members() {
        return Consortium.leadFirst(agencyId, partners);
    }

    Optional<Cure> cure() {
        return Optional.ofNullable(cure);
    }

    /** Won, and its award fell for it. */
    boolean refusedToSign() {
        return "WINNER_REFUSED".equals(reason) || "SIGNING_TERM_ENDED".equals(reason);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
