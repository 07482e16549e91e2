package org.linli.procurement.oversight.outlier;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.problem.ProblemCode;

/**
 * What is compared. SELDOM_WINS: many valid bids, few of them winning. OFTEN_DISQUALIFIED: bids found invalid
 * among those handed in, of an agency or by a purchaser. WIDE_RANGE: kinds of service an agency was awarded
 * (R-048).
 */
@Schema(description = "异常指标 What is compared")
enum OutlierKind implements ProblemCode {
    SELDOM_WINS, OFTEN_DISQUALIFIED, WIDE_RANGE;

    @Override
    public String code() {
        return "outlier." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
