package org.linli.procurement.planning.intention;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;

/** What a purchaser intends to buy, as it tells everybody. Aggregate root. */
@Entity
public class Intention implements Aggregate<IntentionCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable UUID purchaseId;
    private String purchaserId;
    private String areaCode;
    private String serviceType;
    @Enumerated(EnumType.STRING)
    private IntentionStatus status = IntentionStatus.PUBLISHED;
    @Embedded
    private IntentionText text;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormerText> corrections = new ArrayList<>();
    private LocalDate publishedOn;
    private LocalDate earliestOn;
    @Embedded
    private @Nullable Urgency urgency;
    private @Nullable UUID tenderId;
    private @Nullable UUID frameworkId;
    private @Nullable String withdrawReason;

    protected Intention() {
    }

    /** @param purchaseId that is planned; null for a register, whose services are called off later */
    record Planned(@Nullable UUID purchaseId, String purchaserId, String areaCode, String serviceType) {
    }

    static Intention publish(UUID id, Planned planned, IntentionText text, BusinessDay day) {
        var intention = new Intention();
        intention.id = id;
        intention.purchaseId = planned.purchaseId();
        intention.purchaserId = planned.purchaserId();
        intention.areaCode = planned.areaCode();
        intention.serviceType = planned.serviceType();
        intention.text = text;
        intention.publishedOn = day.date();
        intention.earliestOn = termFrom(day);
        return intention;
    }

    IntentionEvent published() {
        return new IntentionEvent.Published(id, purchaseId, purchaserId, areaCode, serviceType, text.budget(),
                text.expectedMonth(), earliestOn);
    }

    /**
     * A larger budget is another purchase than the one that was told: its term begins anew. What another officer found
     * urgent was what was told then: corrected, it is found so again or waits.
     */
    IntentionEvent correct(IntentionText corrected, String reason, BusinessDay day) {
        require(IntentionCommand.CORRECT);
        var all = new ArrayList<>(corrections);
        all.add(FormerText.of(text, day.date(), reason));
        corrections = all;
        if (corrected.budget().isMoreThan(text.budget())) {
            earliestOn = termFrom(day);
        }
        if (status == IntentionStatus.URGENT) {
            urgency = null;
            moveTo(IntentionStatus.PUBLISHED);
        }
        text = corrected;
        return new IntentionEvent.Corrected(id, text.budget(), text.expectedMonth(), earliestOn);
    }

    IntentionEvent claim(String reason, Actor officer) {
        require(IntentionCommand.CLAIM);
        urgency = Urgency.claimed(reason, officer);
        moveTo(IntentionStatus.URGENCY_CLAIMED);
        return new IntentionEvent.UrgencyClaimed(id);
    }

    /** @throws Conflict for the officer who said that it is urgent */
    IntentionEvent confirm(Actor officer, LocalDate today) {
        require(IntentionCommand.CONFIRM);
        var claimed = Objects.requireNonNull(urgency);
        if (claimed.claimants().include(officer)) {
            throw new Conflict(IntentionProblem.SAME_PERSON, officer.id());
        }
        urgency = claimed.confirmed(today);
        moveTo(IntentionStatus.URGENT);
        return new IntentionEvent.UrgencyConfirmed(id, today);
    }

    IntentionEvent reject() {
        require(IntentionCommand.REJECT);
        urgency = null;
        moveTo(IntentionStatus.PUBLISHED);
        return new IntentionEvent.UrgencyRejected(id);
    }

    IntentionEvent withdraw(String reason) {
        require(IntentionCommand.WITHDRAW);
        return withdrawn(reason);
    }

    /** Its purchase ends, also after a tender for it came to nothing. */
    IntentionEvent end(String reason) {
        require(IntentionCommand.END);
        return withdrawn(reason);
    }

    private IntentionEvent withdrawn(String reason) {
        withdrawReason = reason;
        moveTo(IntentionStatus.WITHDRAWN);
        return new IntentionEvent.Withdrawn(id, reason);
    }

    /**
     * It was told early enough, and as large as it is now.
     *
     * @throws RuleRefused under PI1 before the term has passed, or for more money than was told
     */
    void requireTold(Money amount, BusinessDay day) {
        require(IntentionCommand.BEGIN);
        if (isEarly(day) && status != IntentionStatus.URGENT && status != IntentionStatus.BEGUN) {
            throw new RuleRefused(IntentionProblem.TOO_EARLY, day.rule("PI1"), "purchaseId", publishedOn, earliestOn);
        }
        if (amount.isMoreThan(text.budget())) {
            throw new RuleRefused(IntentionProblem.BUDGET_DIFFERS, day.rule("PI1"), "purchaseId", amount,
                    text.budget());
        }
    }

    /** The tender for it is published. */
    IntentionEvent begin(UUID tender, BusinessDay day) {
        require(IntentionCommand.BEGIN);
        var early = isEarly(day);
        tenderId = tender;
        moveTo(IntentionStatus.BEGUN);
        return new IntentionEvent.Begun(id, tender, early);
    }

    boolean isForRegister(String unit, String service) {
        return purchaseId == null && purchaserId.equals(unit) && serviceType.equals(service);
    }

    /**
     * The register that was told is opened, once.
     *
     * @throws RuleRefused under PI1 before the term has passed
     */
    IntentionEvent openRegister(UUID framework, BusinessDay day) {
        if (frameworkId != null) {
            throw new Conflict(IntentionProblem.REGISTER_OPENED, frameworkId);
        }
        requireTold(text.budget(), day);
        var early = isEarly(day);
        frameworkId = framework;
        moveTo(IntentionStatus.BEGUN);
        return new IntentionEvent.RegisterOpened(id, framework, early);
    }

    private boolean isEarly(BusinessDay day) {
        return day.date().isBefore(earliestOn);
    }

    private static LocalDate termFrom(BusinessDay day) {
        return day.date().plusDays(day.rule("PI1").asInt());
    }

    private void moveTo(IntentionStatus next) {
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
    public IntentionStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    /** Empty for a register. */
    Optional<UUID> purchaseId() {
        return Optional.ofNullable(purchaseId);
    }

    String purchaserId() {
        return purchaserId;
    }

    String areaCode() {
        return areaCode;
    }

    String serviceType() {
        return serviceType;
    }

    IntentionText text() {
        return text;
    }

    List<FormerText> corrections() {
        return List.copyOf(corrections);
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    /** The first day on which its tender may be published without being urgent. */
    LocalDate earliestOn() {
        return earliestOn;
    }

    Optional<Urgency> urgency() {
        return Optional.ofNullable(urgency);
    }

    Optional<UUID> tenderId() {
        return Optional.ofNullable(tenderId);
    }

    Optional<UUID> frameworkId() {
        return Optional.ofNullable(frameworkId);
    }

    Optional<String> withdrawReason() {
        return Optional.ofNullable(withdrawReason);
    }
}
