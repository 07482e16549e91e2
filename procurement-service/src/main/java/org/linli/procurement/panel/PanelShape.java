package org.linli.procurement.panel;

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

    static PanelShape of(int size, int representatives, RuleBook rules, LocalDate day) {
        var experts = size - representatives;
        var share = rules.get("C10", day).asFactor();
        var quota = share.multiply(BigDecimal.valueOf(experts)).setScale(0, RoundingMode.CEILING);
        return new PanelShape(size, experts, representatives, quota.intValueExact());
    }

    /** ceil(2n/3) */
    static int leastExperts(int size) {
        return (2 * size + 2) / 3;
    }
}
