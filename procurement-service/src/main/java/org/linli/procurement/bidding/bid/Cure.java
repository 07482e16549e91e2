package org.linli.procurement.bidding.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

/**
 * Paperwork asked for after the opening and what came. The offer itself, people and price cannot be cured.
 *
 * @param suppliedAt null until papers came
 */
@Schema(description = "补正材料 Paperwork asked for and what came")
public record Cure(List<Defect> defects, Instant until, List<TechnicalOffer.Document> papers,
        @Nullable Instant suppliedAt) {

    /** What may be brought later because it changes nothing of what is offered. */
    public enum Kind {
        MISSING_CERTIFICATE, MISSING_SIGNATURE, ILLEGIBLE_PAGE, OUTDATED_PROOF
    }

    @Schema(description = "材料缺陷 One paper that is missing or unreadable")
    public record Defect(Kind kind, String words) {
    }

    public Cure {
        defects = List.copyOf(defects);
        papers = List.copyOf(papers);
    }

    static Cure asked(List<Defect> defects, Instant until) {
        return new Cure(defects, until, List.of(), null);
    }

    /** @throws Conflict when nothing was asked */
    static Cure of(@Nullable Cure cure, UUID bidId) {
        if (cure == null) {
            throw new Conflict(BidProblem.NOTHING_ASKED, bidId);
        }
        return cure;
    }

    Cure supplied(List<TechnicalOffer.Document> brought, Instant at, Rule rule) {
        if (!at.isBefore(until)) {
            throw new RuleRefused(BidProblem.CURE_LATE, rule, "documents", until);
        }
        return new Cure(defects, until, brought, at);
    }

    boolean isOpen(Instant now) {
        return suppliedAt == null && now.isBefore(until);
    }
}
