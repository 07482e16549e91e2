package org.linli.workforce.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.workforce.post.Tier;

/** How many of those who apply for a tier reach it. */
@ApplicationScoped
public class ClimbRate {

    /** @param decided granted, refused, withdrawn or lapsed; {@code waiting} not decided yet */
    public record Climbs(int granted, int decided, int waiting) {

        /** Of those decided, rounded down; 0 where nothing was decided. */
        public int percent() {
            return decided == 0 ? 0 : 100 * granted / decided;
        }
    }

    private final Promotions promotions;

    ClimbRate(Promotions promotions) {
        this.promotions = promotions;
    }

    /** @param from first and {@code until} last day of the decisions that count */
    public Climbs to(Tier tier, LocalDate from, LocalDate until) {
        var decided = "toTier = ?1 and decidedOn between ?2 and ?3";
        return new Climbs(
                (int) promotions.count(decided + " and status = ?4", tier, from, until, PromotionStatus.GRANTED),
                (int) promotions.count(decided, tier, from, until),
                (int) promotions.count("toTier = ?1 and status = ?2", tier, PromotionStatus.APPLIED));
    }
}
