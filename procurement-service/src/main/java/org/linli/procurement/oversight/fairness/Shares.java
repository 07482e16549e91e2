package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.linli.platform.money.Money;

/** Shares with four decimals. */
public final class Shares {

    private static final int DECIMALS = 4;

    private Shares() {
    }

    static BigDecimal of(Money part, Money whole) {
        return of(part.fen(), whole.fen());
    }

    /** 1 is the whole. */
    public static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    /** As a percentage with two decimals. */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
