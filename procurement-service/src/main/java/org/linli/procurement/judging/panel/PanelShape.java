package org.linli.procurement.judging.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.rule.RuleBook;

/**
 * Who sits how often: experts at least two thirds (C01), of whom at least half with a social specialty (C10).
 *
 * @param representatives of the purchaser, at most what two thirds leave
 */
@Schema(description = "评标委员会构成 Seats and quotas of the committee")
public record PanelShape(int size, int experts, int representatives, int socialQuota) {

    /** The least that procedures of any kind allow (P28, P29). */
    private static final int LEAST = 3;

    public PanelShape {
        if (size < LEAST || size % 2 == 0 || representatives < 0 || experts != size - representatives
                || experts < leastExperts(size) || socialQuota > experts) {
            throw new IllegalArgumentException("no lawful committee: %d = %d + %d, %d social".formatted(size, experts,
                    representatives, socialQuota));
        }
    }

    static PanelShape of(int size, int representatives, RuleBook rules, LocalDate day) {
        var experts = size - representatives;
        return new PanelShape(size, experts, representatives, socialQuota(experts, rules, day));
    }

    /** Half of the experts, rounded up. */
    static int socialQuota(int experts, RuleBook rules, LocalDate day) {
        var share = rules.get("C10", day).asFactor();
        return share.multiply(BigDecimal.valueOf(experts)).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** ceil(2n/3) */
    static int leastExperts(int size) {
        return (2 * size + 2) / 3;
    }
}
