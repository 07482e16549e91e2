package org.linli.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of Chinese yuan in whole fen. In JSON {@code {"amount":"2400000.00","currency":"CNY"}}; in SQL a bigint of
 * fen. May be negative (a correction); requests say where that is refused.
 */
@Schema(implementation = Money.Json.class)
public record Money(long fen) implements Comparable<Money> {

    private static final String FORM = "-?\\d{1,11}(\\.\\d{1,2})?";

    /** How an amount looks in JSON. */
    @Schema(name = "Money", description = "金额 An amount: a decimal string with at most two places, and its currency",
            examples = "{\"amount\":\"2400000.00\",\"currency\":\"CNY\"}")
    public record Json(@Schema(required = true, pattern = "^" + FORM + "$", examples = "2400000.00") String amount,
            @Schema(required = true, enumeration = "CNY") String currency) {
    }

    /** Below one hundred billion yuan, what eleven digits write: nothing a district buys comes near it. */
    private static final long LIMIT_FEN = 99_999_999_999_99L;

    public static final Money ZERO = new Money(0);

    public Money {
        if (fen > LIMIT_FEN || fen < -LIMIT_FEN) {
            throw new IllegalArgumentException("amount beyond ±99999999999.99");
        }
    }

    /** @param yuan a decimal string such as {@code 1854000.00}; at most two places, no exponent */
    public static Money yuan(String yuan) {
        if (!yuan.matches(FORM)) {
            throw new IllegalArgumentException("not an amount with at most two decimal places");
        }
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    public static Money fen(long fen) {
        return new Money(fen);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Money fromJson(Json json) {
        if (json.amount() == null || !"CNY".equals(json.currency())) {
            throw new IllegalArgumentException("an amount has a decimal string and the currency CNY");
        }
        return yuan(json.amount());
    }

    @JsonValue
    public Json json() {
        return new Json(amount(), "CNY");
    }

    public String amount() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /** @param factor for example 0.0005 a day; the result is rounded HALF_UP to the fen */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(fen).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    public boolean isLessThan(Money other) {
        return fen < other.fen;
    }

    public static Money min(Money a, Money b) {
        return a.fen <= b.fen ? a : b;
    }

    public static Money max(Money a, Money b) {
        return a.fen >= b.fen ? a : b;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return amount() + " CNY";
    }
}
