package org.linli.procurement.planning.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.consultation.Consultation;

/** One social service a government unit may buy, known by its code. Aggregate root. */
@Entity
public class CatalogueItem implements Aggregate<ItemCommand> {

    /** Whether bidders compete on price at all. */
    @Schema(name = "PriceMode1")
    public enum PriceMode {
        WEIGHTED, FIXED
    }

    @Id
    private String code;
    /** The code as an id: the database reckons it, as {@link #idOf} does. */
    @Column(insertable = false, updatable = false)
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private ItemStatus status = ItemStatus.PROPOSED;
    @Embedded
    private ItemText text;
    @Embedded
    private Admission admission;
    /** Null before it enters, and where it was there from the beginning and never bought. */
    @Embedded
    private @Nullable Listing listing;
    private @Nullable LocalDate retiredOn;
    private @Nullable String retireReason;
    private @Nullable Instant nextCheckAt;

    protected CatalogueItem() {
    }

    static CatalogueItem propose(String code, ItemText text, Actor proposer, LocalDate today, Deadline decideUntil) {
        var item = new CatalogueItem();
        item.code = code;
        item.id = idOf(code);
        item.text = text;
        item.admission = new Admission(proposer, today, decideUntil);
        item.nextCheckAt = decideUntil.passesAt();
        return item;
    }

    ItemEvent proposed(Deadline until) {
        return new ItemEvent.Proposed(code, text.goalCode(), text.pilotId(), until);
    }

    /** @throws RuleRefused under B04 when the item falls under the negative list: it can only be refused */
    void check(NegativeCheck check, BusinessDay day) {
        require(ItemCommand.CONSULT);
        if (!check.hits().isEmpty()) {
            throw new RuleRefused(CatalogueProblem.NEGATIVE_LIST, day.rule("B04"), "negativeList", code, check.hits());
        }
        admission.check(check);
    }

    ItemEvent consult(Consultation opened) {
        require(ItemCommand.CONSULT);
        admission.consult(opened);
        moveTo(ItemStatus.CONSULTATION);
        return new ItemEvent.Consulted(code, opened.id(), opened.until());
    }

    /** Its consultation is known to be over, and its pilot, if any, reviewed. */
    ItemEvent publish(String reasons, Actor officer, BusinessDay day) {
        require(ItemCommand.PUBLISH);
        admission.decide(new ItemDecision(true, reasons, officer.id(), day.date()), officer);
        listing = new Listing(day.date(), null);
        nextCheckAt = listing.lapsesAt(day.rules());
        moveTo(ItemStatus.PUBLISHED);
        return new ItemEvent.Published(code, text.goalCode(), text.pilotId(), day.date());
    }

    ItemEvent refuse(String reasons, Actor officer, LocalDate today) {
        require(ItemCommand.REFUSE);
        admission.decide(new ItemDecision(false, reasons, officer.id(), today), officer);
        nextCheckAt = null;
        moveTo(ItemStatus.REFUSED);
        return new ItemEvent.Refused(code, today);
    }

    ItemEvent retire(String reason, LocalDate today) {
        require(ItemCommand.RETIRE);
        return leave(reason, today);
    }

    /** Not bought for two years since its entry (B09). */
    ItemEvent lapse(LocalDate today) {
        require(ItemCommand.LAPSE);
        return leave("NOT_BOUGHT", today);
    }

    /** Before the decision: that its term passed, once. After it: the removal, unless somebody bought it since. */
    Optional<ItemEvent> tick(Instant now, RuleBook rules) {
        if (nextCheckAt == null || now.isBefore(nextCheckAt)) {
            return Optional.empty();
        }
        if (status != ItemStatus.PUBLISHED) {
            nextCheckAt = null;
            return admission.overdue().map(until -> new ItemEvent.DecisionOverdue(code, until.lastDay(), until.rule()));
        }
        nextCheckAt = Objects.requireNonNull(listing).lapsesAt(rules);
        return now.isBefore(nextCheckAt) ? Optional.empty() : Optional.of(lapse(Deadline.dayOf(now)));
    }

    /** @throws RuleRefused under B05 unless it is published: what is not in the catalogue is not bought */
    void requireForSale(BusinessDay day) {
        if (status != ItemStatus.PUBLISHED) {
            throw new RuleRefused(CatalogueProblem.NOT_FOR_SALE, day.rule("B05"), "serviceType", code, status);
        }
    }

    ItemTerms terms() {
        return new ItemTerms(code, text.unit(), text.costNorm(), text.priceMode(), text.standard());
    }

    private ItemEvent leave(String reason, LocalDate today) {
        retiredOn = today;
        retireReason = reason;
        nextCheckAt = null;
        moveTo(ItemStatus.RETIRED);
        return new ItemEvent.Retired(code, today, reason);
    }

    private void moveTo(ItemStatus next) {
        status = status.to(next);
    }

    @Override
    public Optional<? extends Rejection> rejection(ItemCommand command) {
        return accepted().contains(command) ? Optional.empty()
                : Optional.of(new IllegalTransition(status.kind(), code, status, command));
    }

    /** The catalogue is the district's: an officer of a street decides nothing in it. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var decides = caller.hasRole("association") || caller.department().isPresent();
        return decides ? caller.allowed(accepted(), owner()) : List.of();
    }

    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
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
    public ItemStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    ItemText text() {
        return text;
    }

    Admission admission() {
        return admission;
    }

    Optional<Listing> listing() {
        return Optional.ofNullable(listing);
    }

    Optional<LocalDate> retiredOn() {
        return Optional.ofNullable(retiredOn);
    }

    Optional<String> retireReason() {
        return Optional.ofNullable(retireReason);
    }
}
