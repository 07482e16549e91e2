package org.linli.funding.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** The divisions: half a fen and half a tenth of a percent round away from zero. */
final class Costing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Costing() {
    }

    /** @return null where there is nothing to divide by */
    static @Nullable Money per(Money cost, @Nullable BigDecimal quantity) {
        return quantity == null || quantity.signum() == 0 ? null
                : Money.fen(BigDecimal.valueOf(cost.fen()).divide(quantity, 0, RoundingMode.HALF_UP).longValueExact());
    }

    /** How much more than {@code base}, in percent with one place; negative where it is less. */
    static @Nullable String over(@Nullable Money value, @Nullable Money base) {
        return value == null || base == null || base.fen() == 0 ? null : BigDecimal.valueOf(value.fen() - base.fen())
                .multiply(HUNDRED).divide(BigDecimal.valueOf(base.fen()), 1, RoundingMode.HALF_UP).toPlainString();
    }

    static String share(Money part, Money whole) {
        return whole.fen() == 0 ? "0.0000" : BigDecimal.valueOf(part.fen())
                .divide(BigDecimal.valueOf(whole.fen()), 4, RoundingMode.HALF_UP).toPlainString();
    }
}
