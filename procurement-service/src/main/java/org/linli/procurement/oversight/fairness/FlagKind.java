package org.linli.procurement.oversight.fairness;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.problem.ProblemCode;

/** What the watch looks for. Each has its sentences, with the inputs of a flag in their order as arguments. */
@Schema(description = "警示种类 What the watch looks for")
enum FlagKind implements ProblemCode {
    SHORT_PERIOD, FEW_BIDS, CLOSE_SECOND, PRICE_PATTERN, OTHERS_DISQUALIFIED, EXPERT_BIDDER_PAIR, PRICE_AT_CEILING,
    OFFICER_AGENCY_PAIR, LATE_BID_WON, LOWEST_DISQUALIFIED, HEAVY_DISCOUNT, HIGH_ESTIMATE, RULING_NOT_FOLLOWED,
    SECOND_AWARD_AFTER_RULING, PRICE_CHANGED_AGAIN;

    @Override
    public String code() {
        return "fairness." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
