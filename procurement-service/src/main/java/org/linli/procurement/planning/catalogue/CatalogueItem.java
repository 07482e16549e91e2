package org.linli.procurement.planning.catalogue;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.consultation.Consultation;

/** One social service a government unit may buy. Aggregate root. Its fields are in {@link CatalogueFile}. */
@Entity
public class CatalogueItem extends CatalogueFile {

    /** Whether bidders compete on price at all. */
    @Schema(name = "PriceMode1")
    public enum PriceMode {
        WEIGHTED, FIXED
    }

    protected CatalogueItem() {
    }

    static CatalogueItem propose(String code, ItemText text, Actor proposer, LocalDate today, Deadline decideUntil) {
        var item = new CatalogueItem();
        item.code = code;
        item.nameZh = text.nameZh();
        item.nameEn = text.nameEn();
        item.definition = text.definition();
        item.targetGroups = text.targetGroups().stream().map(Enum::name).toList();
        item.methods = text.methods();
        item.unit = text.unit();
        item.costNorm = text.costNorm();
        item.priceMode = text.priceMode();
        item.evaluationRhythm = text.evaluationRhythm();
        item.responsibilities = text.responsibilities();
        item.standard = text.standard();
        item.cpvCode = text.cpvCode();
        item.goalCode = text.goalCode();
        item.governmentFunction = text.governmentFunction();
        item.pilotId = text.pilotId();
        item.proposedBy = proposer.id();
        item.proposedOn = today;
        item.decideUntil = decideUntil;
        item.nextCheckAt = decideUntil.passesAt();
        return item;
    }

    ItemEvent proposed(Deadline until) {
        return new ItemEvent.Proposed(code, goalCode, pilotId, until);
    }

    /** @throws RuleRefused under B04 when the item falls under the negative list: it can only be refused */
    void check(NegativeCheck check, BusinessDay day) {
        require(ItemCommand.CONSULT);
        if (!check.hits().isEmpty()) {
            throw new RuleRefused(CatalogueProblem.NEGATIVE_LIST, day.rule("B04"), "negativeList", code, check.hits());
        }
        negativeCheck = check;
    }

    ItemEvent consult(Consultation opened) {
        require(ItemCommand.CONSULT);
        consultationId = opened.id();
        moveTo(ItemStatus.CONSULTATION);
        return new ItemEvent.Consulted(code, opened.id(), opened.until());
    }

    /** Its consultation is known to be over, and its pilot, if any, reviewed. */
    ItemEvent publish(String reasons, Actor officer, BusinessDay day) {
        require(ItemCommand.PUBLISH);
        decide(true, reasons, officer, day.date());
        enteredOn = day.date();
        nextCheckAt = lapsesAt(day.date(), day.rules());
        moveTo(ItemStatus.PUBLISHED);
        return new ItemEvent.Published(code, goalCode, pilotId, day.date());
    }

    ItemEvent refuse(String reasons, Actor officer, LocalDate today) {
        require(ItemCommand.REFUSE);
        decide(false, reasons, officer, today);
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
            decisionOverdue = true;
            return decideUntil == null ? Optional.empty()
                    : Optional.of(new ItemEvent.DecisionOverdue(code, decideUntil.lastDay(), decideUntil.rule()));
        }
        var today = Deadline.dayOf(now);
        var since = lastBoughtOn != null ? lastBoughtOn : enteredOn != null ? enteredOn : today;
        nextCheckAt = lapsesAt(since, rules);
        return now.isBefore(nextCheckAt) ? Optional.empty() : Optional.of(lapse(today));
    }

    /** @throws RuleRefused under B05 unless it is published: what is not in the catalogue is not bought */
    void requireForSale(BusinessDay day) {
        if (status != ItemStatus.PUBLISHED) {
            throw new RuleRefused(CatalogueProblem.NOT_FOR_SALE, day.rule("B05"), "serviceType", code, status);
        }
    }

    private ItemEvent leave(String reason, LocalDate today) {
        retiredOn = today;
        retireReason = reason;
        nextCheckAt = null;
        moveTo(ItemStatus.RETIRED);
        return new ItemEvent.Retired(code, today, reason);
    }

    private void decide(boolean published, String reasons, Actor officer, LocalDate today) {
        if (officer.id().equals(proposedBy)) {
            throw new Conflict(CatalogueProblem.OWN_PROPOSAL, officer.id());
        }
        decision = new ItemDecision(published, reasons, officer.id(), today);
    }

    private static Instant lapsesAt(LocalDate since, RuleBook rules) {
        return since.plusMonths(rules.get("B09", since).asInt()).plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(ItemStatus next) {
        status = status.to(next);
    }
}
