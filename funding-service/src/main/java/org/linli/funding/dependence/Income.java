package org.linli.funding.dependence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.linli.platform.money.Money;

/**
 * An agency's income of a year.
 *
 * @param parts each source with what came from it; a source without income has no part
 */
record Income(List<Part> parts) {

    private static final int PLACES = 4;

    /** @param source a fund source's id, or the kind that was declared */
    record Part(String source, boolean fiscal, boolean declared, Money amount) {

        Part {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("income is more than nothing");
            }
        }
    }

    Money total() {
        return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    }

    Money fiscal() {
        return parts.stream().filter(Part::fiscal).map(Part::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Fiscal income / total income, four places; 0 without income. */
    BigDecimal ratio() {
        return share(fiscal());
    }

    /** Herfindahl-Hirschman: the sum of squared shares of the sources, 0 to 1, four places; 1 is one source alone. */
    BigDecimal concentration() {
        var total = total();
        if (total.isZero()) {
            return BigDecimal.ZERO.setScale(PLACES);
        }
        var squares = parts.stream().map(part -> BigDecimal.valueOf(part.amount().fen()).pow(2)).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        return squares.divide(BigDecimal.valueOf(total.fen()).pow(2), PLACES, RoundingMode.HALF_UP);
    }

    BigDecimal share(Money amount) {
        var total = total();
        return total.isZero() ? BigDecimal.ZERO.setScale(PLACES) : BigDecimal.valueOf(amount.fen())
                .divide(BigDecimal.valueOf(total.fen()), PLACES, RoundingMode.HALF_UP);
    }
}
