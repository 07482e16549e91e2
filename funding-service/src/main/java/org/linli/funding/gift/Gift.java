package org.linli.funding.gift;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;

/** What a source is as a gift, and when its givers are to be told next (D05). */
@Entity
class Gift {

    static final String GIVER = "gift.giver";

    @Id
    private UUID sourceId;
    @Version
    private long version;
    private byte[] giver;
    @Enumerated(EnumType.STRING)
    private GiverKind giverKind;
    private @Nullable UUID giverPersonId;
    private boolean anonymous;
    @Enumerated(EnumType.STRING)
    private Raised raised;
    private @Nullable String qualification;
    private @Nullable String partnerAgreement;
    private @Nullable LocalDate planFiledOn;
    private @Nullable LocalDate campaignFrom;
    private @Nullable LocalDate campaignTo;
    private boolean emergency;
    private @Nullable LocalDate reportDueOn;
    private boolean lastReported;
    private Money matched = Money.ZERO;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Gift() {
    }

    static Gift register(UUID sourceId, GiftTerms terms, Vault vault, RuleBook rules) {
        var gift = new Gift();
        gift.sourceId = sourceId;
        gift.giver = vault.encrypt(terms.giver(), GIVER);
        gift.giverKind = terms.giverKind();
        gift.giverPersonId = terms.giverPersonId();
        gift.anonymous = terms.anonymous();
        gift.raised = terms.raised();
        gift.qualification = terms.qualification();
        gift.partnerAgreement = terms.partnerAgreement();
        gift.planFiledOn = terms.planFiledOn();
        gift.campaignFrom = terms.campaignFrom();
        gift.campaignTo = terms.campaignTo();
        gift.emergency = terms.emergency();
        gift.dueAfter(terms.campaignFrom(), rules);
        return gift;
    }

    GiftEvent registered() {
        return new GiftEvent.Told(sourceId, raised, anonymous);
    }

    /** While a long campaign runs every three months, in an emergency every five days; after its end once in full. */
    private void dueAfter(@Nullable LocalDate day, RuleBook rules) {
        if (day == null || campaignFrom == null || campaignTo == null || lastReported) {
            reportDueOn = null;
            nextCheckAt = null;
            return;
        }
        var last = campaignTo.plusMonths(rules.get("D05.full", campaignTo).asInt());
        var longCampaign = campaignTo.isAfter(campaignFrom.plusMonths(rules.get("D05.long", campaignFrom).asInt()));
        var next = emergency ? day.plusDays(rules.get("D05.emergency", day).asInt())
                : longCampaign ? day.plusMonths(rules.get("D05", day).asInt()) : last;
        reportDueOn = next.isAfter(campaignTo) ? last : next;
        nextCheckAt = reportDueOn.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** @return whether it was the full one after the end */
    boolean reported(LocalDate on, RuleBook rules) {
        lastReported = campaignTo == null || on.isAfter(campaignTo);
        dueAfter(on, rules);
        return lastReported;
    }

    /** Nobody was told in time: said once, and the next date goes on from there. */
    Optional<GiftEvent> tick(LocalDate today, RuleBook rules) {
        var due = reportDueOn;
        if (due == null || !today.isAfter(due)) {
            return Optional.empty();
        }
        var full = campaignTo != null && due.isAfter(campaignTo);
        if (full) {
            nextCheckAt = null;
        } else {
            dueAfter(due, rules);
        }
        return Optional.of(
                new GiftEvent.ReportOverdue(sourceId, due, emergency ? "D05.emergency" : full ? "D05.full" : "D05"));
    }

    /** @param most of public money that may stand beside it */
    GiftEvent match(UUID lineId, Money amount, Money most) {
        matched = matched.plus(amount);
        return new GiftEvent.Matched(sourceId, lineId, amount, most.minus(matched));
    }

    Money matched() {
        return matched;
    }

    Owner owner() {
        return giverPersonId == null ? Owner.NOBODY : Owner.person(giverPersonId);
    }

    UUID sourceId() {
        return sourceId;
    }

    long version() {
        return version;
    }

    Optional<LocalDate> reportDueOn() {
        return Optional.ofNullable(reportDueOn);
    }

    boolean anonymous() {
        return anonymous;
    }

    Raised raised() {
        return raised;
    }

    @Nullable
    String qualification() {
        return qualification;
    }

    @Nullable
    String partnerAgreement() {
        return partnerAgreement;
    }

    @Nullable
    LocalDate planFiledOn() {
        return planFiledOn;
    }

    @Nullable
    LocalDate campaignFrom() {
        return campaignFrom;
    }

    @Nullable
    LocalDate campaignTo() {
        return campaignTo;
    }

    boolean emergency() {
        return emergency;
    }

    String giver(Vault vault) {
        return vault.decrypt(giver, GIVER);
    }
}
