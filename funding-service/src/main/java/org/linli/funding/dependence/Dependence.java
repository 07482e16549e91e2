package org.linli.funding.dependence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** One agency's year. Judged once its other income is declared, or when the time to declare is over. */
@Entity
class Dependence {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private int year;
    private Money fiscal = Money.ZERO;
    private Money total = Money.ZERO;
    private BigDecimal ratio = BigDecimal.ZERO;
    private BigDecimal concentration = BigDecimal.ZERO;
    private boolean judged;
    private boolean above;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Dependence() {
    }

    /**
     * @param mayJudge whether the agency has said what else it had, or has had the time to
     * @param lastAbove whether it was above in the year before: what is said first of a year is whether that has
     * changed
     */
    Optional<DependenceEvent> reckoned(Income income, boolean mayJudge, boolean lastAbove, DependencyTarget goal,
            @Nullable Instant nextLook) {
        nextCheckAt = nextLook;
        fiscal = income.fiscal();
        total = income.total();
        ratio = income.ratio();
        concentration = income.concentration();
        if (!mayJudge) {
            return Optional.empty();
        }
        if (!judged) {
            judged = true;
            above = lastAbove;
        }
        var now = ratio.compareTo(goal.threshold()) > 0;
        if (now == above) {
            return Optional.empty();
        }
        above = now;
        return Optional.of(new DependenceEvent.Crossed(agencyId, year, text(ratio), text(goal.threshold()),
                text(goal.target()), text(concentration),
                above ? DependenceEvent.Direction.ABOVE : DependenceEvent.Direction.BELOW));
    }

    UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    int year() {
        return year;
    }

    BigDecimal ratio() {
        return ratio;
    }

    long version() {
        return version;
    }

    boolean isAbove() {
        return judged && above;
    }

    /** Shares travel as decimal text with four places. */
    static String text(BigDecimal share) {
        return share.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    Money fiscal() {
        return fiscal;
    }

    Money total() {
        return total;
    }

    boolean judged() {
        return judged;
    }

    boolean above() {
        return above;
    }

    BigDecimal concentration() {
        return concentration;
    }
}
